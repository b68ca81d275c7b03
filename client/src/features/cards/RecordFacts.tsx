import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordFacts_CardFragment } from '../../graphql/documents.ts';
import { useCountryName } from '../../text/countries.ts';
import { useDates } from '../../text/dates.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { IdNumberFact } from './IdNumberFact.tsx';
import { Redacted } from './Redacted.tsx';

/** Whose card it is, with as much of the numbers as the reader may see. */
export interface CardPerson {
  name: string;
  maskedIdNumber: string | null;
  maskedPassportNumber: string | null;
}

interface Props {
  card: RecordFacts_CardFragment;
  person: CardPerson;
  /** Whether it is the reader's own, who may have the whole number shown. */
  own: boolean;
  /** What is said under the list. */
  children?: ReactNode;
}

/** 登记内容 as a list; what a card does not have is left out. */
export function RecordFacts({ card, person, own, children }: Props) {
  const { t } = useTranslation(['cards', 'card']);
  const { day } = useDates();
  const countryName = useCountryName();

  return (
    <section className="stack" aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <Facts>
        <Fact label={t('name')}>
          <span className="name">{person.name}</span>
        </Fact>
        {own && person.maskedIdNumber ? (
          <IdNumberFact masked={person.maskedIdNumber} />
        ) : (
          <Fact label={t('idNumber')}>
            {person.maskedIdNumber ? (
              <span className="num">{person.maskedIdNumber}</span>
            ) : (
              <Redacted part="ID_NUMBER" />
            )}
          </Fact>
        )}
        {person.maskedPassportNumber && (
          <Fact label={t('passportNumber')}>
            <span className="num">{person.maskedPassportNumber}</span>
          </Fact>
        )}
        <Fact label={t('card:purpose')}>
          {card.purpose === null ? (
            <Redacted part="PURPOSE" />
          ) : (
            (card.purposeText ?? t(`card:purposes.${card.purpose}`))
          )}
        </Fact>
        <Fact label={t('card:destination')}>
          {card.destination === null ? <Redacted part="DESTINATION" /> : countryName(card.destination)}
        </Fact>
        <Fact label={t('card:expectedExitDate')}>{day(card.expectedExitDate)}</Fact>
        <Fact label={t('card:applicationDate')}>{day(card.applicationDate)}</Fact>
        {card.approvedOn && <Fact label={t('card:approvedOn')}>{day(card.approvedOn)}</Fact>}
        {card.validUntil && <Fact label={t('card:validUntil')}>{day(card.validUntil)}</Fact>}
        {card.exitedOn && <Fact label={t('exitedOn')}>{day(card.exitedOn)}</Fact>}
        <Fact label={t('channel')}>{t(`channels.${card.channel}`)}</Fact>
      </Facts>
      {children}
    </section>
  );
}
