import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';

/** Every page of the guide, and the offices. */
export function useTopics() {
  const { t } = useTranslation(['guide', 'layout']);
  return [
    { to: PATHS.guide, icon: 'info', text: t('questions') },
    { to: PATHS.guideStatuses, icon: 'read', text: t('statuses.title') },
    { to: PATHS.guideDocuments, icon: 'file', text: t('documents.title') },
    { to: PATHS.guideExpedite, icon: 'clock', text: t('expedite.title') },
    { to: PATHS.guideTimes, icon: 'cal', text: t('times.title') },
    { to: PATHS.guideSafety, icon: 'eye', text: t('safety.title') },
    { to: PATHS.offices, icon: 'home', text: t('layout:nav.offices') },
  ] as const;
}
