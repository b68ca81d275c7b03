import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { ToQueue } from '../../desk-view/ToQueue.tsx';
import { GrantStateTag } from '../../grant-view/GrantStateTag.tsx';
import type { DeskGrantCaseQuery } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { CaseAsked } from './CaseAsked.tsx';
import { CaseDeed } from './CaseDeed.tsx';
import { CaseEvidence } from './CaseEvidence.tsx';
import { CaseHistory } from './CaseHistory.tsx';
import { CasePeople } from './CasePeople.tsx';
import { CheckList } from './CheckList.tsx';
import { Decide } from './Decide.tsx';
import { DECISIONS, type Decided, type GrantDecision, grantDecisions } from './decision.ts';
import { NoAccept } from './NoAccept.tsx';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import { sendGrantDecision } from './send-grant-decision.ts';
import { useOutcome } from './use-outcome.ts';
import { useTicks } from './use-ticks.ts';

export type Case = DeskGrantCaseQuery['desk']['grantCase'];

interface Props {
  of: Case;
  /** Gives the state that the grant has now. */
  onReload: () => Promise<string | undefined>;
}

/** What is claimed, what proves it, what was checked, and the decision beside it. */
export function GrantCase({ of, onReload }: Props) {
  const { t } = useTranslation(['desk', 'grant']);
  const { dayAndTime, until } = useDates();
  const client = useApolloClient();
  const { ticked, onTick } = useTicks();
  const { grant, checks } = of;
  const { outcome, onDecide } = useOutcome(
    (draft: Decided<GrantDecision>) => sendGrantDecision(client, grant.id, draft, [...ticked]),
    grant.state,
    onReload,
  );
  const choices = grantDecisions(grant.openActions);
  const accepting = choices.some((name) => DECISIONS[name].asks === 'CHECKS');
  const title = t('case.title', { kind: t(`grant:kinds.${grant.kind}`) });
  const waits = grant.state === 'EVIDENCE_REVIEW';
  const isProxy = grant.__typename === 'NotarisedProxyGrant';
  return (
    <div className="wide">
      <ToQueue to={PATHS.deskGrants} text={t('case.back')} />
      <div className="cols desk">
        <div className="stack-l">
          <div className="stack">
            <GrantStateTag state={grant.state} />
            <PageTitle title={title}>{title}</PageTitle>
            <p className="quiet">
              {t(waits ? 'case.received' : 'case.receivedOnly', {
                received: dayAndTime(grant.requestedAt),
                until: until(grant.requestExpiresAt),
              })}
            </p>
            <p className="note">{t('case.recorded')}</p>
          </div>
          {outcome && (
            <OutcomeNotice
              outcome={outcome}
              state={t(`grant:states.${grant.state}`)}
              awaitsSecond={waits}
              back={PATHS.deskGrants}
            />
          )}
          <CasePeople of={of} />
          <CaseAsked grant={grant} />
          {isProxy && <CaseDeed grant={grant} onAsked={onReload} />}
          {grant.__typename !== 'EmployerGrant' && <CaseEvidence evidence={grant.evidence} />}
          {accepting && <CheckList checks={checks} ticked={ticked} onTick={onTick} byFirst={of.ticked} />}
          <CaseHistory grant={grant} />
        </div>
        <aside className="stack">
          <NoAccept of={of} />
          {choices.length > 0 ? (
            <Decide
              choices={choices}
              checks={checks}
              ticked={ticked}
              awaitsSecond={isProxy}
              onDecide={onDecide}
            />
          ) : (
            <p className="quiet">{t('case.nothing')}</p>
          )}
        </aside>
      </div>
    </div>
  );
}
