import { useTranslation } from 'react-i18next';
import type { GrantPageQuery } from '../../graphql/documents.ts';
import { useCountryName } from '../../text/countries.ts';
import { useDates } from '../../text/dates.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';

type EmployerGrant = Extract<GrantPageQuery['grant'], { __typename: 'EmployerGrant' }>;

/** What the organisation has filled in and hands in as soon as the employee agrees to that. */
export function Prepared({ applications }: { applications: EmployerGrant['preparedApplications'] }) {
  const { t } = useTranslation(['delegation', 'card', 'grant']);
  const { day } = useDates();
  const countryName = useCountryName();
  if (applications.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="prepared">
      <h3 className="h-s" id="prepared">
        {t('prepared.title', { count: applications.length })}
      </h3>
      {applications.map(({ purpose, purposeText, destination, expectedExitDate }) => (
        <Facts key={`${destination} ${expectedExitDate}`}>
          <Fact label={t('card:destination')}>{countryName(destination)}</Fact>
          <Fact label={t('card:purpose')}>
            {[t(`card:purposes.${purpose}`), purposeText].filter(Boolean).join(' · ')}
          </Fact>
          <Fact label={t('card:expectedExitDate')}>{day(expectedExitDate)}</Fact>
        </Facts>
      ))}
      <Notice kind="calm">
        <p>{t('prepared.text', { scope: t('grant:scopes.CARD_SUBMIT') })}</p>
      </Notice>
    </section>
  );
}
