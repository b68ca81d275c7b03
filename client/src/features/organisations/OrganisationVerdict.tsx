import { useTranslation } from 'react-i18next';
import type { OrganisationVerdict_OrganisationFragment } from '../../graphql/documents.ts';
import { dayOf, useDates } from '../../text/dates.ts';
import { OrganisationTag } from './OrganisationTag.tsx';

const EDGES = {
  PENDING: 'wait',
  VERIFIED: 'good',
  REFUSED: 'bad',
  SUSPENDED: 'warn',
  CLOSED: 'plain',
} as const;

const WHEN = {
  PENDING: 'registered',
  VERIFIED: 'verified',
  REFUSED: 'refused',
  SUSPENDED: 'suspended',
  CLOSED: 'closed',
} as const;

interface Props {
  organisation: OrganisationVerdict_OrganisationFragment;
  /** It waits for documents, not for the verifier. */
  lacksEvidence: boolean;
}

/** Where the organisation stands, what that means, and what to do. */
export function OrganisationVerdict({ organisation, lacksEvidence }: Props) {
  const { t } = useTranslation(['organisations', 'card-view']);
  const { day } = useDates();
  const { status, registeredAt, decidedAt, decisionNote } = organisation;
  const saying = lacksEvidence ? 'evidence' : status;
  const since = status === 'PENDING' ? registeredAt : (decidedAt ?? registeredAt);

  return (
    <section className={`verdict ${EDGES[status]}`} aria-label={t('card-view:currentStatus')}>
      <div className="top">
        <OrganisationTag status={status} />
      </div>
      <p className="say">{t(`say.${saying}`)}</p>
      <p>{t(`when.${WHEN[status]}`, { day: day(dayOf(since)) })}</p>
      {decisionNote && status !== 'VERIFIED' && status !== 'PENDING' && (
        <div className="stack">
          <p className="note">{t('note')}</p>
          <blockquote className="inset">{decisionNote}</blockquote>
        </div>
      )}
      <p className="then">
        <strong>{t('card-view:nextStep')}</strong>
        {t(`next.${saying}`)}
      </p>
    </section>
  );
}
