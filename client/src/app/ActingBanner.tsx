import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useScopeWords } from '../grant-view/scope-words.ts';
import { useUntilWords } from '../grant-view/until-words.ts';
import { ActingGrantDocument, ActingOrganisationDocument, type GrantKind } from '../graphql/documents.ts';
import { Icon } from '../ui/Icon.tsx';
import type { Acting } from './acting.ts';
import { PATHS } from './paths.ts';

/** For whom this page acts, what is allowed, until when, and the way out. Says nothing when it does not hold: the page says why. */
export function ActingBanner({ acting }: { acting: Acting }) {
  return 'grantId' in acting ? <ForPerson {...acting} /> : <ForOrganisation {...acting} />;
}

function ForPerson({ grantId }: { grantId: string }) {
  const { t } = useTranslation('grant');
  const scopeWords = useScopeWords();
  const untilWords = useUntilWords();
  const { data, error } = useQuery(ActingGrantDocument, { variables: { grantId } });
  const grant = data?.grant;
  if (error || grant?.state !== 'ACTIVE' || grant.viewerIsPrincipal) return null;
  return (
    <Banner as={grant.kind} name={grant.principal.name}>
      {grant.__typename === 'EmployerGrant' && t('acting.of', { organisation: grant.organisation.name })}
      {t('acting.allowed', { scopes: scopeWords(grant.scopes), until: untilWords(grant.validTo) })}
    </Banner>
  );
}

function ForOrganisation({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('grant');
  const untilWords = useUntilWords();
  const { data, error } = useQuery(ActingOrganisationDocument, { variables: { organisationId } });
  const organisation = data?.organisation;
  if (error || !organisation?.viewerSeat) return null;
  return (
    <Banner as="organisation" name={organisation.name}>
      {t('acting.seat', { until: untilWords(organisation.viewerSeat.validTo) })}
    </Banner>
  );
}

interface Props {
  as: GrantKind | 'organisation';
  name: string;
  children: ReactNode;
}

function Banner({ as, name, children }: Props) {
  const { t } = useTranslation('grant');
  return (
    <section className="acting" aria-label={t('acting.label')}>
      <div className="wrap">
        <p>
          <Icon name="users" />{' '}
          <Trans
            t={t}
            i18nKey={`acting.${as}`}
            values={{ name }}
            components={{ b: <b />, name: <b className="name" /> }}
          />
          <small>{children}</small>
        </p>
        <Link className="btn second small" to={PATHS.acting}>
          {t('acting.switch')}
        </Link>
        <Link className="btn plain small" to={PATHS.cards}>
          {t('acting.back')}
        </Link>
      </div>
    </section>
  );
}
