import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router';
import { ASKED_ANEW } from '../../app/apollo.ts';
import { applyPath } from '../../app/apply-path.ts';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { useGone } from '../../app/use-gone.ts';
import { GrantAside } from '../../grant-view/GrantAside.tsx';
import { mayApply } from '../../grant-view/may-apply.ts';
import { NoLongerHolds } from '../../grant-view/NoLongerHolds.tsx';
import { HeldCardDocument } from '../../graphql/documents.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CardParts } from './CardParts.tsx';

/** Somebody else's card through a grant: whose it is stands in the heading, what is closed is said in words. */
export function HeldCardPage({ id, grantId }: { id: string; grantId: string }) {
  const { t } = useTranslation(['cards', 'layout']);
  // Not kept in the cache, where it could outlive the grant or mix with the same card seen otherwise.
  const query = useQuery(HeldCardDocument, {
    variables: { id, grantId },
    fetchPolicy: 'no-cache',
    context: ASKED_ANEW,
  });
  const { data, error, refetch } = query;
  if (useGone(query)) return <NoLongerHolds />;
  if (!data) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const { card, grant } = data;
  const { actorName, organisationName } = card.seenAs;
  const crumbs = [
    { to: PATHS.delegation, text: t('layout:nav.delegation') },
    { to: generatePath(PATHS.actingCards, { grantId }), text: t('list', { name: card.principal.name }) },
  ];
  return (
    <CardParts
      card={card}
      person={card.principal}
      crumbs={crumbs}
      onChanged={() => refetch()}
      seenThrough={{
        grantId,
        mayExport: grant.scopes.includes('EXPORT'),
        applyAt: mayApply(grant) ? applyPath(grantId) : undefined,
        note: (
          <p className="note">
            {organisationName
              ? t('seenAsAgent', { actor: actorName, organisation: organisationName })
              : t('seenAs', { actor: actorName })}
          </p>
        ),
        aside: <GrantAside grant={grant} />,
      }}
    />
  );
}
