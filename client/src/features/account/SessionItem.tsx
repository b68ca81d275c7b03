import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { SessionItem_SessionFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { RenameSession } from './RenameSession.tsx';

interface Props {
  session: SessionItem_SessionFragment;
  onEnd: () => Promise<void>;
}

export function SessionItem({ session, onEnd }: Props) {
  const { t } = useTranslation('account');
  const { dayAndTime } = useDates();
  const [renaming, setRenaming] = useState(false);
  const [ending, setEnding] = useState(false);
  const name = session.deviceName;
  const hidden = { hidden: <span className="visually-hidden" /> };

  async function end() {
    setEnding(true);
    await onEnd().catch(() => setEnding(false));
  }

  return (
    <li>
      <h2 className="h-s">
        {name} {session.current && <span className="tag">{t('sessions.current')}</span>}
      </h2>
      <p className="note">
        {session.publicComputer && <>{t('sessions.publicComputer')} · </>}
        {t('sessions.since', { time: dayAndTime(session.createdAt) })}
        <br />
        {t('sessions.lastSeen', { time: dayAndTime(session.lastSeenAt) })}
      </p>
      {renaming ? (
        <RenameSession session={session} onDone={() => setRenaming(false)} />
      ) : (
        <p className="row">
          <Button look="second" size="small" onClick={() => setRenaming(true)}>
            <Trans t={t} i18nKey="sessions.rename" values={{ name }} components={hidden} />
          </Button>
          {!session.current && (
            <Button look="danger" size="small" busy={ending} onClick={end}>
              <Trans t={t} i18nKey="sessions.end" values={{ name }} components={hidden} />
            </Button>
          )}
        </p>
      )}
    </li>
  );
}
