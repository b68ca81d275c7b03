import { useTranslation } from 'react-i18next';
import type { OrganisationFacts_OrganisationFragment } from '../../graphql/documents.ts';
import { dayOf, useDates } from '../../text/dates.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';

export function OrganisationFacts({
  organisation,
}: {
  organisation: OrganisationFacts_OrganisationFragment;
}) {
  const { t } = useTranslation('organisations');
  const { day } = useDates();
  const { uscc, legalRepresentativeName, registeredAt, decidedAt } = organisation;
  return (
    <section className="stack" aria-labelledby="facts">
      <h2 className="h-s" id="facts">
        {t('facts.title')}
      </h2>
      <Facts>
        <Fact label={t('facts.uscc')}>
          <span className="num">{uscc}</span>
        </Fact>
        {legalRepresentativeName && (
          <Fact label={t('facts.legalRepresentative')}>
            <span className="name">{legalRepresentativeName}</span>
          </Fact>
        )}
        <Fact label={t('facts.registeredAt')}>{day(dayOf(registeredAt))}</Fact>
        {decidedAt && <Fact label={t('facts.decidedAt')}>{day(dayOf(decidedAt))}</Fact>}
      </Facts>
    </section>
  );
}
