import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { CaseNotes_CaseFragment, CaseNotes_NoteFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { NoteForm } from './NoteForm.tsx';

/** What officers noted about the case for each other. */
export function CaseNotes({ of: { id, notes } }: { of: CaseNotes_CaseFragment }) {
  const { t } = useTranslation('card-desk');
  const [added, setAdded] = useState<readonly CaseNotes_NoteFragment[]>([]);
  const known = new Set(notes.map((note) => note.id));
  const all = [...notes, ...added.filter((note) => !known.has(note.id))];
  return (
    <section className="stack" aria-labelledby="notes">
      <h2 id="notes">{t('case.notes')}</h2>
      <p className="note">{t('case.notesHint')}</p>
      {all.length === 0 && <p className="quiet">{t('case.notesNone')}</p>}
      {all.map((note) => (
        <OneNote key={note.id} note={note} />
      ))}
      <NoteForm cardId={id} onAdded={(note) => setAdded((before) => [...before, note])} />
    </section>
  );
}

function OneNote({ note: { at, byName: name, mine, text } }: { note: CaseNotes_NoteFragment }) {
  const { t } = useTranslation('card-desk');
  const { dayAndTime } = useDates();
  return (
    <article className="internal">
      <p className="lines">{text}</p>
      <p className="note">
        <Trans
          t={t}
          i18nKey="case.noteBy"
          values={{ time: dayAndTime(at), who: mine ? t('case.noteMine', { name }) : name }}
          components={{ time: <time dateTime={at} /> }}
        />
      </p>
    </article>
  );
}
