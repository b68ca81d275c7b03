import { useTranslation } from 'react-i18next';
import type { DeedFacts_DeedFragment, RegisterCheck } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';

interface Props {
  deed: DeedFacts_DeedFragment;
  registerCheck: RegisterCheck | null;
}

/** The deed of a notarised proxy as it was filled in, and what the notaries' register says. */
export function DeedFacts({ deed, registerCheck }: Props) {
  const { t } = useTranslation('delegation');
  const { day } = useDates();
  return (
    <section className="stack" aria-labelledby="deed">
      <h2 id="deed">{t('grant.deed')}</h2>
      <Facts>
        <Fact label={t('deed.deedNumber')}>{deed.deedNumber}</Fact>
        <Fact label={t('deed.notaryOffice')}>{deed.notaryOffice}</Fact>
        <Fact label={t('deed.notaryName')}>{deed.notaryName}</Fact>
        <Fact label={t('deed.issuedOn')}>{day(deed.issuedOn)}</Fact>
        <Fact label={t('deed.matters')}>{deed.matters}</Fact>
        <Fact label={t('deed.powers')}>{deed.powers}</Fact>
        <Fact label={t('deed.period')}>
          {deed.periodTo
            ? t('deed.periodOf', { from: day(deed.periodFrom), to: day(deed.periodTo) })
            : t('deed.periodOpen', { from: day(deed.periodFrom) })}
        </Fact>
      </Facts>
      {registerCheck && (
        <p className="note">{t('grant.register', { answer: t(`grant.registerAnswers.${registerCheck}`) })}</p>
      )}
    </section>
  );
}
