import { useQuery } from '@apollo/client/react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link, useNavigate } from 'react-router';
import { Fault } from '../../app/Fault.tsx';
import { PATHS } from '../../app/paths.ts';
import { useEndWords } from '../../grant-view/end-words.ts';
import { useScopeWords } from '../../grant-view/scope-words.ts';
import { useUntilWords } from '../../grant-view/until-words.ts';
import { ActingDocument } from '../../graphql/documents.ts';
import { Breadcrumb } from '../../ui/Breadcrumb.tsx';
import { Button } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { UnderWay } from './UnderWay.tsx';

/** 您现在替谁办理？ Leads to the pages of that person or organisation; nothing is remembered but their address. */
export function ActingPage() {
  const { t } = useTranslation(['delegation', 'grant']);
  const scopeWords = useScopeWords();
  const untilWords = useUntilWords();
  const endWords = useEndWords();
  const navigate = useNavigate();
  const [to, setTo] = useState<string>(PATHS.cards);
  const { data, error, refetch } = useQuery(ActingDocument);
  const viewer = data?.viewer;
  if (!viewer) return error ? <Fault error={error} onRetry={() => refetch()} /> : <Skeleton />;

  const grants = viewer.grantsReceived.edges.map(({ node }) => node);
  const held = grants.filter(({ state }) => state === 'ACTIVE');
  const seats = viewer.seats.filter(({ isLive }) => isLive);

  function submit(event: FormEvent) {
    event.preventDefault();
    void navigate(to);
  }

  const choice = (path: string, who: ReactNode, note: string) => (
    <li key={path}>
      <label>
        <input type="radio" name="acting" checked={to === path} onChange={() => setTo(path)} />
        <span>
          {who}
          <small>{note}</small>
        </span>
      </label>
    </li>
  );

  return (
    <>
      <Breadcrumb crumbs={[{ to: PATHS.delegation, text: t('title') }]} here={t('acting.send')} />
      <div className="narrow stack-l">
        <div className="stack">
          <PageTitle title={t('acting.title')}>{t('acting.title')}</PageTitle>
          <p className="quiet">{t('acting.lead')}</p>
        </div>
        <form className="stack-l" onSubmit={submit}>
          <fieldset>
            <legend className="visually-hidden">{t('acting.legend')}</legend>
            <ul className="choice">
              {choice(
                PATHS.cards,
                <>
                  <strong className="name">{viewer.applicant.name}</strong>
                  {t('acting.self')}
                </>,
                t('acting.cards', { count: viewer.cards.totalCount }),
              )}
              {held.map((grant) =>
                choice(
                  generatePath(PATHS.actingCards, { grantId: grant.id }),
                  <>
                    <strong className="name">{grant.principal.name}</strong> {t(`grant:kinds.${grant.kind}`)}
                  </>,
                  t('acting.allowed', { scopes: scopeWords(grant.scopes), until: endWords(grant) }),
                ),
              )}
              {seats.map((seat) =>
                choice(
                  generatePath(PATHS.organisation, { orgId: seat.organisationId }),
                  <>
                    <strong>{seat.organisationName}</strong> {t('grant:kinds.EMPLOYER')}
                  </>,
                  t('acting.seat', { role: t(`seats.roles.${seat.role}`), until: untilWords(seat.validTo) }),
                ),
              )}
            </ul>
          </fieldset>
          {held.length === 0 && seats.length === 0 && <p className="quiet">{t('acting.nobody')}</p>}
          <Button type="submit" size="grow">
            {t('acting.send')}
          </Button>
        </form>
        <UnderWay grants={grants} />
        <section className="stack">
          <p>
            <Link to={PATHS.ask}>{t('ask.title')}</Link>
          </p>
          <p className="note">{t('ask.lead')}</p>
        </section>
      </div>
    </>
  );
}
