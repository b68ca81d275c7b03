import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cardPath } from '../app/card-path.ts';
import type { Shares_CardFragment } from '../graphql/documents.ts';
import { Icon } from '../ui/Icon.tsx';

interface Props {
  card: Shares_CardFragment;
  grantId: string | undefined;
}

/** The way to sharing, as an entry of the list of what can be done; nothing for who may not. */
export function ShareAction({ card, grantId }: Props) {
  const { t } = useTranslation('share');
  if (!card.shares) return null;
  return (
    <li>
      <Link to={cardPath('share', card.id, grantId)}>
        <Icon name="share" />
        <span>
          {t('action')}
          <small>{t('actionHint')}</small>
        </span>
      </Link>
    </li>
  );
}
