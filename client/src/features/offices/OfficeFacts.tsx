import { useTranslation } from 'react-i18next';
import type { OfficeFacts_OfficeFragment } from '../../graphql/documents.ts';
import { currentLanguage } from '../../text/language.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';

export function OfficeFacts({ office }: { office: OfficeFacts_OfficeFragment }) {
  const { t } = useTranslation('offices');
  const english = currentLanguage() === 'en';
  return (
    <article className="stack">
      <h2 className="h-s">{english ? office.nameEn : office.name}</h2>
      <Facts>
        <Fact label={t('address')}>{english ? office.addressEn : office.address}</Fact>
        <Fact label={t('hours')}>{english ? office.hoursEn : office.hours}</Fact>
        <Fact label={t('phone')}>
          <a href={`tel:${office.phone}`}>{office.phone}</a>
        </Fact>
      </Facts>
    </article>
  );
}
