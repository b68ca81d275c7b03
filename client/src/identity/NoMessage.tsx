import { type ReactNode, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { DEMO_INBOX } from '../app/paths.ts';
import { useService } from '../app/use-service.ts';
import { currentLanguage } from '../text/language.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useNow } from '../ui/use-now.ts';
import { type CodeChallenge, pauseLeft } from './code-challenge.ts';

interface Props {
  challenge: CodeChallenge;
  /** Asks for a new code; true when one was sent. */
  resend: () => Promise<boolean>;
  /** What else to try, as list items. */
  children?: ReactNode;
}

/** What to do when no text message comes. */
export function NoMessage({ challenge, resend, children }: Props) {
  const { t } = useTranslation('identity');
  const demo = useService()?.demo;
  return (
    <section className="stack" aria-labelledby="no-message">
      <h2 id="no-message" className="h-s">
        {t('notReceived')}
      </h2>
      <Resend challenge={challenge} resend={resend} />
      <ul>
        {children}
        <li>
          <Trans
            t={t}
            i18nKey="blockedCall"
            values={{ number: t('hotlineNumber', { ns: 'common' }) }}
            components={{ 1: <a href={`tel:${t('hotlineNumber', { ns: 'common' })}`}>12367</a> }}
          />
        </li>
      </ul>
      {demo && (
        <Notice kind="calm">
          <p className="note">
            <Trans
              t={t}
              i18nKey="demoInbox"
              components={{
                0: <strong />,
                1: (
                  <a href={`${DEMO_INBOX}?lang=${currentLanguage()}`} target="_blank" rel="noreferrer">
                    {DEMO_INBOX}
                  </a>
                ),
              }}
            />
          </p>
        </Notice>
      )}
    </section>
  );
}

function Resend({ challenge, resend }: Pick<Props, 'challenge' | 'resend'>) {
  const { t } = useTranslation('identity');
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState(false);
  const pause = pauseLeft(challenge, useNow(1000));

  async function sendAgain() {
    setSending(true);
    setSent(await resend());
    setSending(false);
  }

  return (
    <>
      {pause > 0 ? (
        <p>{t('resendIn', { count: pause })}</p>
      ) : (
        <Button look="second" size="small" busy={sending} onClick={sendAgain}>
          {t('resend')}
        </Button>
      )}
      <p role="status">{sent && t('resent')}</p>
    </>
  );
}
