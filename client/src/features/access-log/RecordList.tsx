import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../app/Fault.tsx';
import { usePages } from '../../app/use-pages.ts';
import type { AccessLogDocument, AccessLogPart, OwnLookupsDocument } from '../../graphql/documents.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AccessTable } from './AccessTable.tsx';

interface Props {
  document: typeof AccessLogDocument | typeof OwnLookupsDocument;
  part?: AccessLogPart | undefined;
  /** The heading when there is nothing. */
  none: string;
}

/** Records, newest first, part by part. */
export function RecordList({ document, part, none }: Props) {
  const { t } = useTranslation('access-log');
  const rows = useRef<HTMLTableSectionElement>(null);
  const { options, more } = usePages();
  const query = useQuery(document, {
    variables: part ? { part } : {},
    ...options,
  });
  const { data, error, refetch } = query;
  const records = data?.viewer?.records;
  if (!records) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const { totalCount } = records;
  if (totalCount === 0) {
    return (
      <div className="empty">
        <h2>{none}</h2>
        <p className="quiet">{t('emptyBody')}</p>
      </div>
    );
  }
  return (
    <>
      <AccessTable records={records} rows={rows} />
      <LoadMore list={rows} {...more(query, (data) => data.viewer?.records)} />
    </>
  );
}
