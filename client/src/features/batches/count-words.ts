import { useTranslation } from 'react-i18next';
import type { PastBatch_BatchFragment } from '../../graphql/documents.ts';

/** `已提交 3，等员工同意 2`. */
export function useCountWords() {
  const { t } = useTranslation(['batches', 'common']);
  return (counts: PastBatch_BatchFragment['counts']): string =>
    counts
      .map(({ code, count }) => t('count', { what: t(`codes.${code}`), count }))
      .join(t('common:listJoin'));
}
