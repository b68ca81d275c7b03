import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestEmployerGrantsMutation } from '../../graphql/documents.ts';
import { AskedRows } from './AskedRows.tsx';
import { AskForm } from './AskForm.tsx';
import type { EmployeeLine } from './employee-lines.ts';

type Answer = RequestEmployerGrantsMutation['requestEmployerGrants'];

/** What was sent, and the answer for each, in the same order. */
export interface Asked {
  lines: readonly EmployeeLine[];
  rows: Extract<Answer, { __typename: 'EmployerGrantsRequested' }>['rows'];
}

/** Employees are asked to agree; without their own word nothing opens. */
export function AskEmployees({ orgId }: { orgId: string }) {
  const { t } = useTranslation('organisations');
  const [asked, setAsked] = useState<Asked>();
  return (
    <section className="stack" aria-labelledby="ask-title">
      <h2 className="h-s" id="ask-title">
        {t('ask.title')}
      </h2>
      <p>{t('ask.lead')}</p>
      {asked ? (
        <AskedRows asked={asked} onAgain={() => setAsked(undefined)} />
      ) : (
        <details className="more">
          <summary>{t('ask.open')}</summary>
          <AskForm orgId={orgId} onAsked={setAsked} />
        </details>
      )}
    </section>
  );
}
