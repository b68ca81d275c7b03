import { useTranslation } from 'react-i18next';
import type { RecordFacts_ApplicantFragment, RecordFacts_CardFragment } from '../../graphql/documents.ts';
import { useCountryName } from '../../text/countries.ts';
import { useDates } from '../../text/dates.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { IdNumberFact } from './IdNumberFact.tsx';

interface Props {
  card: RecordFacts_CardFragment;
  applicant: RecordFacts_ApplicantFragment;
}

/** 登记内容 as a list; what a card does not have is left out. */
export function RecordFacts({ card, applicant }: Props) {
  const { t } = useTranslation(['cards', 'card']);
  const { day } = useDates();
  const countryName = useCountryName();

  return (
    <section className="stack" aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <Facts>
        <Fact label={t('name')}>
          <span className="name">{applicant.name}</span>
        </Fact>
        <IdNumberFact masked={applicant.maskedIdNumber} />
        {applicant.maskedPassportNumber && (
          <Fact label={t('passportNumber')}>
            <span className="num">{applicant.maskedPassportNumber}</span>
          </Fact>
        )}
        <Fact label={t('card:purpose')}>{card.purposeText ?? t(`card:purposes.${card.purpose}`)}</Fact>
        <Fact label={t('card:destination')}>{countryName(card.destination)}</Fact>
        <Fact label={t('card:expectedExitDate')}>{day(card.expectedExitDate)}</Fact>
        <Fact label={t('card:applicationDate')}>{day(card.applicationDate)}</Fact>
        {card.approvedOn && <Fact label={t('card:approvedOn')}>{day(card.approvedOn)}</Fact>}
        {card.validUntil && <Fact label={t('card:validUntil')}>{day(card.validUntil)}</Fact>}
        {card.exitedOn && <Fact label={t('exitedOn')}>{day(card.exitedOn)}</Fact>}
        <Fact label={t('channel')}>{t(`channels.${card.channel}`)}</Fact>
      </Facts>
    </section>
  );
}
