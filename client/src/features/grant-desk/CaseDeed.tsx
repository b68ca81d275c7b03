import { useTranslation } from 'react-i18next';
import type { CaseDeed_GrantFragment } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { NotaryRegister } from './NotaryRegister.tsx';

interface Props {
  grant: CaseDeed_GrantFragment;
  /** After the register was asked. */
  onAsked: () => void;
}

/** The deed as its holder typed it, and what the notaries' register says of it. */
export function CaseDeed({ grant, onAsked }: Props) {
  const { t } = useTranslation('desk');
  const { day } = useDates();
  const { deed } = grant;
  return (
    <section className="stack" aria-labelledby="deed">
      <h2 id="deed">{t('case.deed')}</h2>
      {deed && (
        <Facts>
          <Fact label={t('case.deedFacts.deedNumber')}>{deed.deedNumber}</Fact>
          <Fact label={t('case.deedFacts.notaryOffice')}>{deed.notaryOffice}</Fact>
          <Fact label={t('case.deedFacts.notaryName')}>
            <span className="name">{deed.notaryName}</span>
          </Fact>
          <Fact label={t('case.deedFacts.issuedOn')}>{day(deed.issuedOn)}</Fact>
          <Fact label={t('case.deedFacts.matters')}>{deed.matters}</Fact>
          <Fact label={t('case.deedFacts.powers')}>{deed.powers}</Fact>
          <Fact label={t('case.deedFacts.period')}>
            {deed.periodTo
              ? t('case.from', { from: day(deed.periodFrom), until: day(deed.periodTo) })
              : t('case.openEnd', { from: day(deed.periodFrom) })}
          </Fact>
        </Facts>
      )}
      <NotaryRegister grant={grant} onAsked={onAsked} />
    </section>
  );
}
