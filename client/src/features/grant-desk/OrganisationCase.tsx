import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { DeskFiles } from '../../desk-view/DeskFiles.tsx';
import { ToQueue } from '../../desk-view/ToQueue.tsx';
import type { DeskOrganisationCaseQuery } from '../../graphql/documents.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { CheckList } from './CheckList.tsx';
import { useConflictWords } from './conflict-words.ts';
import { Decide } from './Decide.tsx';
import { type Decided, type OrganisationDecision, organisationDecisions } from './decision.ts';
import { OrganisationFacts } from './OrganisationFacts.tsx';
import { OrganisationTag } from './OrganisationTag.tsx';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import { SameCode } from './SameCode.tsx';
import { sendOrganisationDecision } from './send-organisation-decision.ts';
import { useOutcome } from './use-outcome.ts';
import { useTicks } from './use-ticks.ts';

export type Case = DeskOrganisationCaseQuery['desk']['organisationCase'];

interface Props {
  of: Case;
  /** Gives the status that the organisation has now. */
  onReload: () => Promise<string | undefined>;
}

/** Who registered the organisation, what proves it, and the decision beside it. */
export function OrganisationCase({ of, onReload }: Props) {
  const { t } = useTranslation('desk');
  const client = useApolloClient();
  const conflictWords = useConflictWords();
  const { ticked, onTick } = useTicks();
  const { organisation, checks, conflict, sameUscc } = of;
  const { outcome, onDecide } = useOutcome(
    (draft: Decided<OrganisationDecision>) =>
      sendOrganisationDecision(client, organisation.id, draft, [...ticked]),
    organisation.status,
    onReload,
  );
  const back = PATHS.deskOrganisations;
  const choices = conflict ? [] : organisationDecisions(organisation.status);
  return (
    <div className="wide">
      <ToQueue to={back} text={t('organisations.back')} />
      <div className="cols desk">
        <div className="stack-l">
          <div className="stack">
            <OrganisationTag status={organisation.status} />
            <PageTitle title={organisation.name}>{organisation.name}</PageTitle>
          </div>
          {outcome && (
            <OutcomeNotice
              outcome={outcome}
              state={t(`organisations.views.${organisation.status}`)}
              back={back}
            />
          )}
          <OrganisationFacts of={of} />
          <SameCode organisations={sameUscc} />
          <section className="stack" aria-labelledby="evidence">
            <h2 id="evidence">{t('case.evidence')}</h2>
            <DeskFiles files={organisation.evidence} />
          </section>
          {choices.some((name) => name === 'VERIFY') && (
            <CheckList checks={checks} ticked={ticked} onTick={onTick} />
          )}
        </div>
        <aside className="stack">
          {conflict && <Notice kind="warn" title={conflictWords(conflict)} />}
          {choices.length > 0 ? (
            <Decide
              choices={choices}
              checks={checks}
              ticked={ticked}
              awaitsSecond={false}
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
