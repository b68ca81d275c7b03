import { useTranslation } from 'react-i18next';
import type { CaseFacts_CaseFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Fact } from '../../ui/Facts.tsx';

/** When, by whom and on which way it came in. */
export function SubmissionFact({ of: { submission, channel } }: { of: CaseFacts_CaseFragment }) {
  const { t } = useTranslation(['card-desk', 'cards']);
  const { dayAndTime } = useDates();
  const { at, actor, byName: name, organisationName: organisation, grantKind, receiptNumber } = submission;
  const role = t(grantKind ? `case.grants.${grantKind}` : `case.roles.${actor}`);
  const byWhom = organisation
    ? t('case.byOrganisation', { organisation, role, name })
    : t('case.byWhom', { role, name });
  const who = actor === 'SELF' ? t('case.roles.SELF') : byWhom;
  return (
    <Fact label={t('case.submitted')}>
      {t('case.submission', { time: dayAndTime(at), who, channel: t(`cards:channels.${channel}`) })}
      {receiptNumber && <small className="num">{t('case.receipt', { number: receiptNumber })}</small>}
    </Fact>
  );
}
