import { OFFICE_HOURS } from '@exit-card/shared/office-hours';
import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { useService } from '../../app/use-service.ts';
import { useDates } from '../../text/dates.ts';
import { GuideFrame } from './GuideFrame.tsx';
import { Part, Points } from './Part.tsx';

/** S9.4 and S9.5: when to look, when maintenance is planned, how working days count, what to do when it is slow. */
export function TimesPage() {
  const { t } = useTranslation('guide');
  const headings = [
    { id: 'when', text: t('times.when') },
    { id: 'maintenance', text: t('times.maintenance') },
    { id: 'working-days', text: t('times.workingDays') },
    { id: 'busy', text: t('times.busy') },
    { id: 'offline', text: t('times.offline') },
  ];
  return (
    <GuideFrame path={PATHS.guideTimes} title={t('times.title')} lead={t('times.lead')} headings={headings}>
      <Part id="when" title={t('times.when')}>
        <Points points={t('times.whenPoints', { returnObjects: true, ...OFFICE_HOURS })} />
      </Part>
      <Part id="maintenance" title={t('times.maintenance')}>
        <p>{t('times.maintenanceLead')}</p>
        <Planned />
      </Part>
      <Part id="working-days" title={t('times.workingDays')}>
        <Points points={t('times.workingDaysPoints', { returnObjects: true })} />
      </Part>
      <Part id="busy" title={t('times.busy')}>
        <Points points={t('times.busyPoints', { returnObjects: true })} />
      </Part>
      <Part id="offline" title={t('times.offline')}>
        <Points points={t('times.offlinePoints', { returnObjects: true })} />
      </Part>
    </GuideFrame>
  );
}

function Planned() {
  const { t } = useTranslation('guide');
  const { span } = useDates();
  const notices = useService()?.notices;
  if (!notices) return null;
  if (notices.length === 0) return <p>{t('times.noMaintenance')}</p>;
  return <Points points={notices.map(({ startsAt, endsAt }) => span(startsAt, endsAt))} />;
}
