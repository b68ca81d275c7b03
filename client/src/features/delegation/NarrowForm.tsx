import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate } from 'react-router';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { useSend } from '../../app/use-send.ts';
import { SCOPE_CHOICE_ID, ScopeChoice } from '../../grant-view/ScopeChoice.tsx';
import { type GrantPageQuery, NarrowGrantDocument } from '../../graphql/documents.ts';
import { lastDayOf } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { DELEGATION } from './refetch.ts';
import { useRefusalWords } from './refusal-words.ts';

interface Props {
  grant: GrantPageQuery['grant'];
  onDone: (said: string) => void;
}

const LAST_DAY = 'last-day';

/** Less, or not as long: the grant ends, and a narrower one takes its place. */
export function NarrowForm({ grant, onDone }: Props) {
  const { t } = useTranslation('delegation');
  const latest = lastDayOf(grant.validTo);
  const [scopes, setScopes] = useState(grant.scopes);
  const [lastDay, setLastDay] = useState<string>(latest);
  const { errors, errorOf, busy, fault, run } = useSend();
  const refusalWords = useRefusalWords();
  const navigate = useNavigate();
  const [narrow] = useMutation(NarrowGrantDocument, { refetchQueries: DELEGATION });

  async function send(): Promise<FieldError[]> {
    const found = [
      ...(scopes.length === 0 ? [{ id: SCOPE_CHOICE_ID, text: t('narrow.none') }] : []),
      ...(lastDay === '' ? [{ id: LAST_DAY, text: t('narrow.lastDayEmpty') }] : []),
      ...(lastDay > latest ? [{ id: LAST_DAY, text: t('narrow.lastDayLater') }] : []),
    ];
    if (found.length > 0) return found;
    const { data } = await narrow({ variables: { input: { grantId: grant.id, scopes, lastDay } } });
    if (data?.answer.__typename === 'GrantRefused')
      return [{ id: LAST_DAY, text: refusalWords(data.answer) }];
    onDone(t('narrow.done'));
    if (data) await navigate(generatePath(PATHS.grant, { grantId: data.answer.grant.id }), { replace: true });
    return [];
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(send);
  }

  return (
    <details className="more">
      <summary>{t('narrow.title')}</summary>
      <ErrorSummary errors={errors} />
      <FaultNotice error={fault} />
      <form className="stack-l" noValidate onSubmit={submit}>
        <ScopeChoice
          legend={t('narrow.scopes')}
          offered={grant.scopes}
          chosen={scopes}
          onChange={setScopes}
          error={errorOf(SCOPE_CHOICE_ID)}
        />
        <Field
          id={LAST_DAY}
          label={t('narrow.lastDay')}
          error={errorOf(LAST_DAY)}
          className="short"
          type="date"
          max={latest}
          value={lastDay}
          onChange={(event) => setLastDay(event.target.value)}
        />
        <p>
          <Button type="submit" look="second" busy={busy}>
            {t('narrow.send')}
          </Button>
        </p>
      </form>
    </details>
  );
}
