import { useQuery } from '@apollo/client/react';
import { ErrorCode } from '@exit-card/shared/answer';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link, useParams } from 'react-router';
import { codeOf } from '../../app/apollo.ts';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { GrantFacts } from '../../grant-view/GrantFacts.tsx';
import { GrantStateTag } from '../../grant-view/GrantStateTag.tsx';
import { GrantPageDocument, type GrantPageQuery } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Said } from '../../ui/Said.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { BlockRequester } from './BlockRequester.tsx';
import { ConsentForm } from './ConsentForm.tsx';
import { DeedFacts } from './DeedFacts.tsx';
import { Evidence } from './Evidence.tsx';
import { GrantActions } from './GrantActions.tsx';
import { GrantHistory } from './GrantHistory.tsx';
import { GrantNotFound } from './GrantNotFound.tsx';
import { NarrowForm } from './NarrowForm.tsx';
import { useNextWords } from './next-words.ts';

/** Who asked and was not let in, or not yet; a grant that held has its own end. */
const BLOCKABLE = { REQUESTED: true, EVIDENCE_REVIEW: true, AWAITING_CONSENT: true, REJECTED: true };

/** One grant as a party of it sees it: what it is, what can be done, what happened. */
export function GrantPage() {
  const { grantId: id = '' } = useParams();
  const { data, error, refetch } = useQuery(GrantPageDocument, { variables: { id } });
  if (!data) {
    if (!error) return <Skeleton />;
    return codeOf(error) === ErrorCode.NOT_FOUND ? (
      <GrantNotFound />
    ) : (
      <Fault error={error} onRetry={() => refetch()} />
    );
  }
  return <Shown key={data.grant.id} grant={data.grant} onChange={() => void refetch()} />;
}

interface Props {
  grant: GrantPageQuery['grant'];
  onChange: () => void;
}

function Shown({ grant, onChange }: Props) {
  const { t } = useTranslation(['delegation', 'grant']);
  const { dayAndTime } = useDates();
  const nextWords = useNextWords();
  const [said, setSaid] = useState('');
  const { viewerIsPrincipal: own, openActions } = grant;
  const name = own ? grant.delegateName : grant.principal.name;
  const title = t(
    own ? (grant.state === 'ACTIVE' ? 'grant.ofPrincipal' : 'grant.asksPrincipal') : 'grant.ofDelegate',
    { name },
  );
  const actions = (
    <div className="row">
      <GrantActions grant={grant} onDone={setSaid} />
      {own && grant.state in BLOCKABLE && <BlockRequester grantId={grant.id} name={name} onDone={setSaid} />}
    </div>
  );
  const handsIn = openActions.includes('SUBMIT_EVIDENCE');
  const evidence = grant.__typename !== 'EmployerGrant' && (
    <Evidence grant={grant} onChange={onChange} onDone={setSaid} />
  );

  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.delegation, text: t('title') }]} here={name} />
      <div className="cols three">
        <div className="a stack-l">
          <div className="stack">
            <PageTitle title={title} caption={t(`grant:kinds.${grant.kind}`)}>
              {title}
            </PageTitle>
            <p className="row">
              <GrantStateTag state={grant.state} /> {nextWords(grant)}
            </p>
            <Said text={said} />
          </div>
          {grant.__typename === 'EmployerGrant' && openActions.includes('CONSENT') && (
            <ConsentForm grant={grant} onDone={setSaid}>
              {actions}
            </ConsentForm>
          )}
          {handsIn && evidence}
        </div>
        <aside className="c stack no-print">
          <GrantLinks grant={grant} />
          {grant.firstUsedAt && (
            <p className="note">{t('grant.firstUsed', { time: dayAndTime(grant.firstUsedAt) })}</p>
          )}
          {!openActions.includes('CONSENT') && actions}
          {openActions.includes('NARROW') && <NarrowForm grant={grant} onDone={setSaid} />}
        </aside>
        <div className="b stack-l">
          <section className="stack" aria-labelledby="grant-facts">
            <h2 id="grant-facts">{t('grant.facts')}</h2>
            <GrantFacts grant={grant} />
            {grant.supersedesId && (
              <p className="note">
                <Link to={generatePath(PATHS.grant, { grantId: grant.supersedesId })}>
                  {t('grant.supersedes')}
                </Link>
              </p>
            )}
            {own && grant.kind === 'EMPLOYER' && <p className="note">{t('grant.employee')}</p>}
          </section>
          {grant.__typename === 'NotarisedProxyGrant' && grant.deed && (
            <DeedFacts deed={grant.deed} registerCheck={grant.registerCheck} />
          )}
          {!handsIn && evidence}
          <GrantHistory grant={grant} />
        </div>
      </div>
    </>
  );
}

function GrantLinks({ grant }: Pick<Props, 'grant'>) {
  const { t } = useTranslation('delegation');
  if (grant.viewerIsPrincipal) {
    return (
      <p>
        <Link to={PATHS.accessLog}>{t('grant.toLog')}</Link>
      </p>
    );
  }
  if (grant.state !== 'ACTIVE') return null;
  return (
    <p>
      <Link className="btn" to={generatePath(PATHS.actingCards, { grantId: grant.id })}>
        {t('grant.toCards', { name: grant.principal.name })}
      </Link>
    </p>
  );
}
