import { useTranslation } from 'react-i18next';
import type { BulkJobQuery } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';

export function JobFacts({ job }: { job: BulkJobQuery['bulkJob'] }) {
  const { t } = useTranslation('bulk');
  const { dayAndTime } = useDates();
  return (
    <Facts>
      <Fact label={t('job.purpose')}>{job.purpose}</Fact>
      <Fact label={t('job.by')}>
        <span className="name">{job.requestedByName}</span>
      </Fact>
      <Fact label={t('job.at')}>{dayAndTime(job.createdAt)}</Fact>
      {job.finishedAt && <Fact label={t('job.finishedAt')}>{dayAndTime(job.finishedAt)}</Fact>}
    </Facts>
  );
}
