import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { DEMO_INBOX } from '../../app/paths.ts';
import { useSend } from '../../app/use-send.ts';
import { RemoveMailDocument } from '../../graphql/documents.ts';
import { CodeField } from '../../identity/CodeField.tsx';
import { codeErrors, INPUT_IDS } from '../../identity/fields.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useNewMail } from './use-new-mail.ts';

interface Props {
  maskedMail: string | null;
  demo: boolean;
}

/** The mail address: added by the code that goes there, or taken away. */
export function MailSection({ maskedMail, demo }: Props) {
  const { t } = useTranslation('message-settings');
  const [done, setDone] = useState('');
  const [code, setCode] = useState('');
  const [removeMail] = useMutation(RemoveMailDocument);
  const { errorOf, busy, fault, run } = useSend();
  const mail = useNewMail(() => {
    setCode('');
    setDone(t('mail.saved'));
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setDone('');
    void run(async () => {
      if (!mail.sent) return mail.send(INPUT_IDS.MAIL_ADDRESS);
      const errors = codeErrors(code);
      return errors.length > 0 ? errors : mail.prove(code);
    });
  }

  function stop() {
    setCode('');
    mail.stop();
  }

  async function remove() {
    await removeMail();
    setDone(t('mail.removed'));
    return [];
  }

  return (
    <section className="stack" aria-labelledby="mail-title">
      <h2 id="mail-title">{t('mail.title')}</h2>
      <p>{maskedMail === null ? t('mail.none') : t('mail.now', { address: maskedMail })}</p>
      <FaultNotice error={fault} />
      <form className="stack" noValidate onSubmit={submit}>
        {mail.sent ? (
          <>
            <p>{t('mail.sent', { address: mail.address })}</p>
            {demo && (
              <p className="note">
                <a href={DEMO_INBOX}>{t('mail.demo')}</a>
              </p>
            )}
            <CodeField
              value={code}
              onChange={setCode}
              error={errorOf(INPUT_IDS.CODE)}
              challenge={mail.sent}
              triesLeft={mail.sent.triesLeft}
            />
          </>
        ) : (
          <Field
            id={INPUT_IDS.MAIL_ADDRESS}
            label={t(maskedMail === null ? 'mail.field' : 'mail.newField')}
            hint={t('mail.hint')}
            error={errorOf(INPUT_IDS.MAIL_ADDRESS)}
            type="email"
            inputMode="email"
            autoComplete="email"
            value={mail.address}
            onChange={(event) => mail.setAddress(event.target.value)}
          />
        )}
        <p className="row">
          <Button type="submit" look="second" busy={busy}>
            {t(mail.sent ? 'mail.prove' : 'mail.send')}
          </Button>
          {mail.sent && (
            <Button look="plain" onClick={stop}>
              {t('mail.other')}
            </Button>
          )}
          {!mail.sent && maskedMail !== null && (
            <Button look="plain" onClick={() => run(remove)}>
              {t('mail.remove')}
            </Button>
          )}
        </p>
      </form>
      <p className="note" role="status">
        {done}
      </p>
    </section>
  );
}
