import { useTranslation } from 'react-i18next';
import { StatusTag } from '../card-view/StatusTag.tsx';
import type { SharedFacts_CardFragment, ShareField } from '../graphql/documents.ts';
import { useCountryName } from '../text/countries.ts';
import { useDates } from '../text/dates.ts';
import { CardNumber } from '../ui/CardNumber.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';

interface Props {
  card: SharedFacts_CardFragment;
  /** Which of them; left out for all that the card has. */
  fields?: readonly ShareField[];
}

/** A card as an institution sees it; the owner's preview is the same. */
export function SharedFacts({ card, fields = card.fields }: Props) {
  const { t } = useTranslation(['share', 'card', 'cards']);
  const { day } = useDates();
  const countryName = useCountryName();
  const shows = (field: ShareField) => fields.includes(field);
  const dated = (date: string | null) => (date === null ? t('noneYet') : day(date));
  return (
    <Facts>
      <Fact label={t('card:status')}>
        <StatusTag status={card.status} />
        <small>{t('since', { day: day(card.statusSince) })}</small>
      </Fact>
      {shows('NAME') && (
        <Fact label={t('cards:name')}>
          <span className="name">{card.name}</span>
        </Fact>
      )}
      {shows('CARD_NUMBER') && card.number && (
        <Fact label={t('card:number')}>
          <CardNumber number={card.number} />
        </Fact>
      )}
      {shows('DESTINATION') && card.destination && (
        <Fact label={t('card:destination')}>{countryName(card.destination)}</Fact>
      )}
      {shows('PURPOSE') && card.purpose && (
        <Fact label={t('card:purpose')}>
          {t(`card:purposes.${card.purpose}`)}
          {card.purposeText && <small>{card.purposeText}</small>}
        </Fact>
      )}
      {shows('APPLICATION_DATE') && (
        <Fact label={t('card:applicationDate')}>{dated(card.applicationDate)}</Fact>
      )}
      {shows('EXPECTED_EXIT_DATE') && (
        <Fact label={t('card:expectedExitDate')}>{dated(card.expectedExitDate)}</Fact>
      )}
      {shows('VALIDITY') && (
        <>
          <Fact label={t('card:approvedOn')}>{dated(card.approvedOn)}</Fact>
          <Fact label={t('card:validUntil')}>
            {card.validUntil ? t('endOf', { day: day(card.validUntil) }) : t('noneYet')}
          </Fact>
        </>
      )}
      {shows('EXIT') && <Fact label={t('cards:exitedOn')}>{dated(card.exitedOn)}</Fact>}
    </Facts>
  );
}
