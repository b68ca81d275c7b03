import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AccessLogDocument } from '../../graphql/documents.ts';
import { partOf, partWordIn } from './parts.ts';
import { RecordList } from './RecordList.tsx';
import { RecordsPage } from './RecordsPage.tsx';

/** 谁看过我的记录: every look by others, and the person's own doings. */
export function AccessLogPage() {
  const { t } = useTranslation('access-log');
  const [params] = useSearchParams();
  const word = partWordIn(params);
  return (
    <RecordsPage title={t('title')} lead={t('lead')}>
      <RecordList key={word} document={AccessLogDocument} part={partOf(word)} none={t(`none.${word}`)} />
    </RecordsPage>
  );
}
