import { useMutation } from '@apollo/client/react';
import { COMMENT_LENGTH } from '@exit-card/shared/card';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { AddCaseNoteDocument, type CaseNotes_NoteFragment } from '../../graphql/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { lengthError } from './draft-errors.ts';
import { useRefusalWords } from './refusal-words.ts';

const NOTE = 'case-note';

interface Props {
  cardId: string;
  onAdded: (note: CaseNotes_NoteFragment) => void;
}

/** A note for the next officer. */
export function NoteForm({ cardId, onAdded }: Props) {
  const { t } = useTranslation('card-desk');
  const refusalWords = useRefusalWords();
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const { errors, errorOf, busy, fault, run } = useSend();
  const [add] = useMutation(AddCaseNoteDocument, { fetchPolicy: 'no-cache' });

  async function send() {
    setSaid('');
    const wrong = lengthError(NOTE, text, {
      max: COMMENT_LENGTH.max,
      empty: t('case.noteEmpty'),
      tooLong: t('case.noteTooLong'),
    });
    if (wrong.length > 0) return wrong;
    const { data } = await add({ variables: { input: { cardId, text: text.trim() } } });
    const answer = data?.answer;
    if (answer?.__typename !== 'CaseNoted') {
      return [{ id: NOTE, text: refusalWords(answer?.reason ?? 'CASE_NOT_TAKEN') }];
    }
    onAdded(answer.note);
    setText('');
    setSaid(t('case.noteAdded'));
    return [];
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(send);
  }

  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <FaultNotice error={fault} />
      <TextArea
        id={NOTE}
        label={t('case.note')}
        error={errorOf(NOTE)}
        rows={2}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="row">
        <Button type="submit" look="second" size="small" busy={busy}>
          {t('case.noteAdd')}
        </Button>
        <span role="status" className="note">
          {said}
        </span>
      </p>
    </form>
  );
}
