import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { useUntilWords } from '../../grant-view/until-words.ts';
import type { Seats_SeatFragment } from '../../graphql/documents.ts';
import { ActionList } from '../../ui/ActionList.tsx';

/** The organisations for which the viewer acts, is asked to, or did. */
export function Seats({ seats }: { seats: readonly Seats_SeatFragment[] }) {
  const { t } = useTranslation('delegation');
  const untilWords = useUntilWords();

  function note({ role, validTo, isLive, isOffer }: Seats_SeatFragment) {
    const words = { role: t(`seats.roles.${role}`) };
    if (isLive) return t('seats.live', { ...words, until: untilWords(validTo) });
    return t(isOffer ? 'seats.offer' : 'seats.ended', words);
  }

  return (
    <section className="stack" aria-labelledby="seats">
      <h2 id="seats">{t('seats.title')}</h2>
      {seats.length > 0 && (
        <ActionList
          actions={seats.map((seat) => ({
            to: generatePath(PATHS.organisation, { orgId: seat.organisationId }),
            icon: 'users',
            text: seat.organisationName,
            note: note(seat),
          }))}
        />
      )}
      <p>
        <Link to={PATHS.newOrganisation}>{t('seats.register')}</Link>
      </p>
    </section>
  );
}
