import type { ProofClaims } from '@exit-card/shared/proof-document';
import { useTranslation } from 'react-i18next';
import { useCountryName } from '../text/countries.ts';
import { useDates } from '../text/dates.ts';
import { CardNumber } from '../ui/CardNumber.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';

/** All that a document says of a person and a card. */
export function ProofFacts({ claims: { person, card } }: { claims: Pick<ProofClaims, 'person' | 'card'> }) {
  const { t } = useTranslation(['proof', 'card', 'status']);
  const { day } = useDates();
  const countryName = useCountryName();
  return (
    <Facts>
      <Fact label={t('name')}>
        <span className="name">{person.name}</span>
      </Fact>
      <Fact label={t('card:number')}>
        <CardNumber number={card.number} />
      </Fact>
      <Fact label={t('idNumber')}>
        <span className="num">{person.idNumber}</span>
      </Fact>
      <Fact label={t('status')}>
        <strong>{t(`status:${card.status}.name`)}</strong>
      </Fact>
      {person.passportNumber && (
        <Fact label={t('passportNumber')}>
          <span className="num">{person.passportNumber}</span>
        </Fact>
      )}
      <Fact label={t('card:applicationDate')}>{day(card.applicationDate)}</Fact>
      {card.purpose && (
        <Fact label={t('card:purpose')}>
          {t(`card:purposes.${card.purpose}`)}
          {card.purposeText && <small>{card.purposeText}</small>}
        </Fact>
      )}
      {card.destination && <Fact label={t('card:destination')}>{countryName(card.destination)}</Fact>}
      <Fact label={t('card:expectedExitDate')}>{day(card.expectedExitDate)}</Fact>
      {card.approvedOn && <Fact label={t('card:approvedOn')}>{day(card.approvedOn)}</Fact>}
      {card.validUntil && (
        <Fact label={t('card:validUntil')}>{t('until', { day: day(card.validUntil) })}</Fact>
      )}
      {card.exitedOn && <Fact label={t('exitedOn')}>{day(card.exitedOn)}</Fact>}
    </Facts>
  );
}
