import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { PATHS } from '../../app/paths.ts';
import { usePages } from '../../app/use-pages.ts';
import { BatchesDocument } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { LoadMore } from '../../ui/LoadMore.tsx';
import { useCountWords } from './count-words.ts';

/** What the organisation handed in before, newest first. */
export function PastBatches({ orgId }: { orgId: string }) {
  const { t } = useTranslation('batches');
  const { dayAndTime } = useDates();
  const countWords = useCountWords();
  const list = useRef<HTMLUListElement>(null);
  const { options, more } = usePages();
  const query = useQuery(BatchesDocument, { variables: { id: orgId }, ...options });
  const { data, error } = query;
  const batches = data?.organisation.batches;

  return (
    <aside className="stack no-print" aria-labelledby="past-batches">
      <h2 className="h-s" id="past-batches">
        {t('past.title')}
      </h2>
      <FaultNotice error={error} />
      {batches?.totalCount === 0 && <p className="quiet">{t('past.none')}</p>}
      {batches && batches.totalCount > 0 && (
        <>
          <ul className="tasks" ref={list}>
            {batches.edges.map(({ node }) => (
              <li key={node.id}>
                <h3>
                  <Link to={generatePath(PATHS.batch, { orgId, batchId: node.id })}>{node.title}</Link>
                </h3>
                <p className="note">
                  {countWords(node.counts)}
                  <br />
                  {t('past.by', { who: node.submittedByName, time: dayAndTime(node.createdAt) })}
                </p>
              </li>
            ))}
          </ul>
          <LoadMore list={list} {...more(query, (data) => data.organisation.batches)} />
        </>
      )}
    </aside>
  );
}
