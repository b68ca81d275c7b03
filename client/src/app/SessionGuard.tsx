import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeepSessionDocument } from '../graphql/documents.ts';
import { Button } from '../ui/Button.tsx';
import { PATHS } from './paths.ts';
import { onSessionNews } from './session-activity.ts';
import { useSignOut } from './viewer.ts';

export const WARNING_MS = 2 * 60_000;
const TICK_MS = 1000;

interface Props {
  session: { lastSeenAt: string; idleEndsAt: string; endsAt: string };
}

/** Warns before the session ends by itself and, when it has ended, takes everything off the page. */
export function SessionGuard({ session }: Props) {
  const { t } = useTranslation('layout');
  const signOut = useSignOut();
  const [keepSession, { loading }] = useMutation(KeepSessionDocument);
  const leftMs = useTimeLeft(session);
  const warning = leftMs <= WARNING_MS;
  const ended = leftMs <= 0;
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (warning && !ended) dialog.current?.showModal();
    else dialog.current?.close();
  }, [warning, ended]);

  useEffect(() => {
    if (ended) void signOut(PATHS.sessionEnded);
  }, [ended]);

  return (
    <dialog
      ref={dialog}
      className="panel dialog stack"
      aria-labelledby="session-title"
      onCancel={() => keepSession()}
    >
      <h2 id="session-title">{t('session.title')}</h2>
      <p role="timer">{t('session.body', { count: Math.max(0, Math.ceil(leftMs / 1000)) })}</p>
      <p className="row">
        <Button busy={loading} onClick={() => keepSession()}>
          {t('session.keep')}
        </Button>
        <Button look="plain" onClick={() => signOut()}>
          {t('signOut', { ns: 'common' })}
        </Button>
      </p>
    </dialog>
  );
}

/**
 * Milliseconds until the session ends. Only lengths are taken from the server's times, because the clock of this
 * device may be wrong; the idle end moves with every answer, in this tab or another.
 */
function useTimeLeft(session: Props['session']): number {
  const [now, setNow] = useState(Date.now);
  const lastActive = useRef(now);
  const { lastSeenAt, idleEndsAt, endsAt } = session;
  const idleMs = Date.parse(idleEndsAt) - Date.parse(lastSeenAt);
  const wholeMs = Date.parse(endsAt) - Date.parse(lastSeenAt);
  const answered = useRef({ endsAt, lastSeenAt, at: now });
  if (answered.current.endsAt !== endsAt || answered.current.lastSeenAt !== lastSeenAt) {
    answered.current = { endsAt, lastSeenAt, at: Date.now() };
  }

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    const off = onSessionNews((news) => {
      lastActive.current = news === 'ACTIVE' ? Date.now() : Number.NEGATIVE_INFINITY;
      setNow(Date.now());
    });
    return () => {
      clearInterval(timer);
      off();
    };
  }, []);

  return Math.min(lastActive.current + idleMs, answered.current.at + wholeMs) - now;
}
