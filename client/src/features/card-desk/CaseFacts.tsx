import { daysBetween, type PlainDate } from '@exit-card/shared/plain-date';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/use-service.ts';
import { StatusTag } from '../../card-view/StatusTag.tsx';
import type { CaseFacts_CaseFragment } from '../../graphql/documents.ts';
import { useCountryName } from '../../text/countries.ts';
import { useDates } from '../../text/dates.ts';
import { CardNumber } from '../../ui/CardNumber.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { ApplicantFacts } from './ApplicantFacts.tsx';
import { SubmissionFact } from './SubmissionFact.tsx';

/** 登记内容, and who handed it in. */
export function CaseFacts({ of }: { of: CaseFacts_CaseFragment }) {
  const { t } = useTranslation(['card-desk', 'card']);
  const { day } = useDates();
  const countryName = useCountryName();
  const { purpose, purposeText, destination, otherCards } = of;
  return (
    <section className="stack" aria-labelledby="facts">
      <h2 id="facts">{t('case.facts')}</h2>
      <Facts>
        <ApplicantFacts cardId={of.id} person={of.applicant} />
        {destination && <Fact label={t('card:destination')}>{countryName(destination)}</Fact>}
        {purpose && (
          <Fact label={t('card:purpose')}>
            {t(`card:purposes.${purpose}`)}
            {purposeText && <small>{purposeText}</small>}
          </Fact>
        )}
        <Fact label={t('card:expectedExitDate')}>
          {day(of.expectedExitDate)}
          {!of.exitedOn && (
            <small>
              <HowFar date={of.expectedExitDate} />
            </small>
          )}
        </Fact>
        <Fact label={t('card:applicationDate')}>{day(of.applicationDate)}</Fact>
        <SubmissionFact of={of} />
        {of.approvedOn && <Fact label={t('card:approvedOn')}>{day(of.approvedOn)}</Fact>}
        {of.validUntil && <Fact label={t('card:validUntil')}>{day(of.validUntil)}</Fact>}
        {of.exitedOn && <Fact label={t('case.exitedOn')}>{day(of.exitedOn)}</Fact>}
        {otherCards.length > 0 && (
          <Fact label={t('case.otherCards')}>
            {otherCards.map(({ number, status }) => (
              <p key={number} className="row">
                <CardNumber number={number} />
                <StatusTag status={status} />
              </p>
            ))}
          </Fact>
        )}
      </Facts>
    </section>
  );
}

/** How many days there are left to decide in. */
function HowFar({ date }: { date: string }) {
  const { t } = useTranslation('card-desk');
  const count = daysBetween(useToday(), date as PlainDate);
  if (count < 0) return t('case.exitPassed');
  return count === 0 ? t('case.exitToday') : t('case.exitInDays', { count });
}
