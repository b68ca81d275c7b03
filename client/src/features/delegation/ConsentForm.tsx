import { useMutation } from '@apollo/client/react';
import { CONSENT_TEXT } from '@exit-card/shared/delegation';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { SCOPE_CHOICE_ID, ScopeChoice } from '../../grant-view/ScopeChoice.tsx';
import { ConsentToGrantDocument, type GrantPageQuery, type GrantScope } from '../../graphql/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { Prepared } from './Prepared.tsx';
import { useRefusalWords } from './refusal-words.ts';

type EmployerGrant = Extract<GrantPageQuery['grant'], { __typename: 'EmployerGrant' }>;

interface Props {
  grant: EmployerGrant;
  onDone: (said: string) => void;
  /** The other ways to answer. */
  children: ReactNode;
}

/** The employee's separate consent: the text, a tick for each thing that was asked, none beforehand. */
export function ConsentForm({ grant, onDone, children }: Props) {
  const { t } = useTranslation('delegation');
  const [chosen, setChosen] = useState<GrantScope[]>([]);
  const [lastDay, setLastDay] = useState('');
  const { errors, errorOf, busy, fault, run } = useSend();
  const refusalWords = useRefusalWords();
  const [consent] = useMutation(ConsentToGrantDocument);

  async function send() {
    if (chosen.length === 0) return [{ id: SCOPE_CHOICE_ID, text: t('consent.none') }];
    const input = { grantId: grant.id, scopes: chosen, textVersion: CONSENT_TEXT, validTo: lastDay || null };
    const { data } = await consent({ variables: { input } });
    if (data?.answer.__typename === 'GrantRefused') {
      return [{ id: SCOPE_CHOICE_ID, text: refusalWords(data.answer) }];
    }
    onDone(t('consent.done'));
    return [];
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(send);
  }

  const { name, uscc } = grant.organisation;
  return (
    <section className="stack-l" aria-labelledby="consent">
      <ErrorSummary errors={errors} />
      <div className="stack">
        <h2 id="consent">{t('consent.title')}</h2>
        <p>{t('consent.text.0', { name, uscc })}</p>
        <p>{t('consent.text.1')}</p>
        <p>{t('consent.text.2')}</p>
      </div>
      <Prepared applications={grant.preparedApplications} />
      <FaultNotice error={fault} />
      <form className="stack-l" noValidate onSubmit={submit}>
        <ScopeChoice
          legend={t('consent.scopes')}
          offered={grant.scopes}
          chosen={chosen}
          onChange={setChosen}
          error={errorOf(SCOPE_CHOICE_ID)}
        />
        <Field
          id="last-day"
          label={t('consent.lastDay')}
          hint={t('consent.lastDayHint')}
          className="short"
          type="date"
          value={lastDay}
          onChange={(event) => setLastDay(event.target.value)}
        />
        <p>
          <Button type="submit" busy={busy}>
            {t('consent.send')}
          </Button>
        </p>
      </form>
      {children}
    </section>
  );
}
