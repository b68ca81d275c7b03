import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Case } from './OrganisationCase.tsx';

/** Other registrations of the same code: one of them may be false. */
export function SameCode({ organisations }: { organisations: Case['sameUscc'] }) {
  const { t } = useTranslation('desk');
  const count = organisations.length;
  return (
    <section className="stack" aria-labelledby="same">
      <h2 id="same">{t('organisations.sameUscc')}</h2>
      {count === 0 ? (
        <p className="quiet">{t('organisations.sameUsccNone')}</p>
      ) : (
        <Notice kind="warn" title={t('organisations.sameUsccSome', { count })}>
          <ul>
            {organisations.map(({ id, name, status }) => (
              <li key={id}>
                <Link to={generatePath(PATHS.deskOrganisation, { id })}>{name}</Link>{' '}
                {t(`organisations.views.${status}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
