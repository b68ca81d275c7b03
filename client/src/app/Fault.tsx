import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../ui/Button.tsx';
import { Hotline } from '../ui/Hotline.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { faultNumber, faultWord, needsSecondFactor } from './fault-word.ts';
import { GuideLink } from './GuideLink.tsx';
import { PATHS } from './paths.ts';
import { StepUp } from './StepUp.tsx';

interface Props {
  error: unknown;
  /** By default the page is loaded anew. */
  onRetry?: () => void;
}

/** A fault of ours, said as such, with the number to read out on the telephone; or the step that is still asked for. */
export function Fault({ error, onRetry = () => location.reload() }: Props) {
  const { t } = useTranslation('layout');
  if (needsSecondFactor(error)) return <StepUp />;
  const number = faultNumber(error);
  const word = faultWord(error);
  return (
    <div className="narrow stack-l">
      <PageTitle title={t('fault.title')} failed>
        {t('fault.title')}
      </PageTitle>
      <p className="lead">{t(`fault.${word}`)}</p>
      <p className="row">
        <Button onClick={onRetry}>{t('tryAgain', { ns: 'common' })}</Button>
        <Link className="btn plain" to={PATHS.home}>
          {t('session.toHome')}
        </Link>
      </p>
      <section className="stack">
        <h2 className="h-s">{t('fault.urgent')}</h2>
        <Hotline {...(number && { note: t('fault.tellNumber') })} />
        {number && <p className="note num">{t('fault.number', { number })}</p>}
        <GuideLink to={word === 'unreachable' ? 'offline' : 'busy'} />
      </section>
    </div>
  );
}
