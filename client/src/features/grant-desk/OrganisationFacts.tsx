import { useTranslation } from 'react-i18next';
import { useDates } from '../../text/dates.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import type { Case } from './OrganisationCase.tsx';
import { PersonFacts } from './PersonFacts.tsx';

/** What was registered, and by whom. */
export function OrganisationFacts({ of: { organisation, registeredBy } }: { of: Case }) {
  const { t } = useTranslation('desk');
  const { dayAndTime } = useDates();
  return (
    <section className="stack" aria-labelledby="facts">
      <h2 id="facts">{t('organisations.facts')}</h2>
      <Facts>
        <Fact label={t('organisations.uscc')}>
          <span className="num">{organisation.uscc}</span>
        </Fact>
        {organisation.legalRepresentativeName && (
          <Fact label={t('organisations.representative')}>
            <span className="name">{organisation.legalRepresentativeName}</span>
          </Fact>
        )}
        <PersonFacts label={t('organisations.registeredBy')} person={registeredBy} />
        <Fact label={t('organisations.registeredAt')}>{dayAndTime(organisation.registeredAt)}</Fact>
        {organisation.decisionNote && (
          <Fact label={t('organisations.note')}>{organisation.decisionNote}</Fact>
        )}
      </Facts>
    </section>
  );
}
