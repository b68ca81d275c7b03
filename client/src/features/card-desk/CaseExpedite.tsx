import { useTranslation } from 'react-i18next';
import { DeskFiles } from '../../desk-view/DeskFiles.tsx';
import type { CaseExpedite_CaseFragment } from '../../graphql/documents.ts';
import { DecideBy } from './DecideBy.tsx';
import { WishLines } from './WishLines.tsx';
import { WishState } from './WishState.tsx';

/** Requests to go faster, newest first, and what proves them. */
export function CaseExpedite({ of: { expediteRequests, proofs } }: { of: CaseExpedite_CaseFragment }) {
  const { t } = useTranslation(['card-desk', 'card']);
  if (expediteRequests.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="expedite">
      <h2 id="expedite">{t('case.expedite')}</h2>
      {expediteRequests.map((request) => (
        <article key={request.id} className="wish stack">
          <h3 className="row between">
            <span className="sentence">{t(`card:expediteReasons.${request.reason}`)}</span>
            <WishState state={request.state} text={t(`case.expediteStates.${request.state}`)} />
          </h3>
          {request.state === 'REQUESTED' && <DecideBy instant={request.decideBy} />}
          <WishLines
            wish={request}
            who={t(`case.roles.${request.requestedAs}`)}
            reason={request.explanation}
          />
        </article>
      ))}
      <h3>{t('case.proofs')}</h3>
      <DeskFiles files={proofs} />
    </section>
  );
}
