import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { PATHS } from '../app/paths.ts';
import type { GrantFacts_GrantFragment } from '../graphql/documents.ts';
import { GrantFacts } from './GrantFacts.tsx';

/** Beside what is seen through a grant: what the grant is, and the way to its page. */
export function GrantAside({ grant }: { grant: GrantFacts_GrantFragment }) {
  const { t } = useTranslation('grant');
  return (
    <section className="stack" aria-labelledby="this-grant">
      <h2 className="h-s" id="this-grant">
        {t('this')}
      </h2>
      <GrantFacts grant={grant} />
      <p>
        <Link to={generatePath(PATHS.grant, { grantId: grant.id })}>{t('open')}</Link>
      </p>
    </section>
  );
}
