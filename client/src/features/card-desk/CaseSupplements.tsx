import { Trans, useTranslation } from 'react-i18next';
import type { CaseSupplements_CaseFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { SupplementItems } from './SupplementItems.tsx';
import { WishState } from './WishState.tsx';

type Request = CaseSupplements_CaseFragment['supplements'][number];

/** Documents asked for, newest first: what was asked, and what came. */
export function CaseSupplements({ of: { supplements } }: { of: CaseSupplements_CaseFragment }) {
  const { t } = useTranslation('card-desk');
  if (supplements.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="supplements">
      <h2 id="supplements">{t('case.supplements')}</h2>
      {supplements.map((request) => (
        <OneRequest key={request.id} request={request} />
      ))}
    </section>
  );
}

function OneRequest({ request }: { request: Request }) {
  const { t } = useTranslation(['card-desk', 'cards', 'common']);
  const { until, dayAndTime } = useDates();
  const { round, state, submittedAt, submittedBy, submittedAs, receiptNumber, moreTimeReason } = request;
  const reasons = request.reasonCodes.map((code) => t(`cards:reasons.${code}`)).join(t('common:listJoin'));
  const role = t(`case.roles.${submittedAs ?? 'SELF'}`);
  const byAnother = submittedBy !== null && submittedAs !== 'SELF';
  return (
    <article className="wish stack">
      <h3 className="row between">
        {t('case.round', { round })}
        <WishState
          state={state}
          text={t(`case.supplementStates.${state}`, { until: until(request.dueAt) })}
        />
      </h3>
      <p className="note sentence">{reasons}</p>
      <blockquote className="said">{request.comment}</blockquote>
      {request.extendedOnce && <p className="note">{t('case.extendedOnce')}</p>}
      {moreTimeReason && <p>{t('case.moreTime', { reason: moreTimeReason })}</p>}
      <SupplementItems items={request.items} state={state} />
      {submittedAt && (
        <p className="note">
          <Trans
            t={t}
            i18nKey="case.handedIn"
            values={{
              time: dayAndTime(submittedAt),
              who: byAnother ? t('case.byWhom', { role, name: submittedBy }) : role,
            }}
            components={{ time: <time dateTime={submittedAt} /> }}
          />
          {receiptNumber && (
            <>
              <br />
              <span className="num">{t('case.receipt', { number: receiptNumber })}</span>
            </>
          )}
        </p>
      )}
    </article>
  );
}
