import { useTranslation } from 'react-i18next';
import { useDates } from '../text/dates.ts';
import { currentLanguage } from '../text/language.ts';
import { DEMO_PAGE } from './paths.ts';

/** Says that this is a demo and which day its world has. */
export function DemoBar({ now }: { now: string }) {
  const { t } = useTranslation('layout');
  const dates = useDates();
  return (
    <aside className="demo" aria-label={t('demo.label')}>
      <div className="wrap">
        <p>
          <strong>{t('demo.demo')}</strong>{' '}
          <time dateTime={now}>{t('demo.now', { now: dates.dayWithWeekdayAndTime(now) })}</time>
          <span className="wide-text">{t('demo.people')}</span>
        </p>
        <a href={`${DEMO_PAGE}?lang=${currentLanguage()}`}>
          {t('demo.adjust')}
          <span className="wide-text">{t('demo.adjustRest')}</span>
        </a>
      </div>
    </aside>
  );
}
