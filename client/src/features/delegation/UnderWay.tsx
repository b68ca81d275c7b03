import { Trans, useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import type { GrantLine_GrantFragment } from '../../graphql/documents.ts';
import { dayOf, useDates } from '../../text/dates.ts';
import { isOver } from './grant-states.ts';
import { useNextWords } from './next-words.ts';

/** Requests that are not decided yet, and grants that are suspended: nothing to switch to. */
export function UnderWay({ grants }: { grants: readonly GrantLine_GrantFragment[] }) {
  const { t } = useTranslation(['delegation', 'grant']);
  const { shortDay } = useDates();
  const nextWords = useNextWords();
  const waiting = grants.filter((grant) => grant.state !== 'ACTIVE' && !isOver(grant));
  if (waiting.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="under-way">
      <h2 className="h-s" id="under-way">
        {t('acting.waiting')}
      </h2>
      <dl className="facts">
        {waiting.map((grant) => (
          <div key={grant.id}>
            <dt>
              <span className="name">{grant.principal.name}</span>
            </dt>
            <dd>
              {t(`grant:kinds.${grant.kind}`)}
              <br />
              {nextWords(grant)}
              <br />
              <span className="note">{t('acting.asked', { day: shortDay(dayOf(grant.requestedAt)) })}</span>
            </dd>
            <dd className="act">
              <Link to={generatePath(PATHS.grant, { grantId: grant.id })}>
                <Trans
                  t={t}
                  i18nKey="acting.see"
                  values={{ name: grant.principal.name }}
                  components={{ hidden: <span className="visually-hidden" /> }}
                />
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
