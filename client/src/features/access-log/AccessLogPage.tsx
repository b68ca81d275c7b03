import { useTranslation } from 'react-i18next';
import { AccessLogDocument } from '../../graphql/documents.ts';
import { RecordsPage } from './RecordsPage.tsx';

/** 谁看过我的记录: every look by others, and the person's own doings. */
export function AccessLogPage() {
  const { t } = useTranslation('access-log');
  return <RecordsPage query={AccessLogDocument} title={t('title')} lead={t('lead')} none={t('empty')} />;
}
