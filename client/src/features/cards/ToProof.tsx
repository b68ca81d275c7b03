import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cardPath } from '../../app/card-path.ts';
import { useService } from '../../app/use-service.ts';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  cardId: string;
  grantId: string | undefined;
}

/** 开具电子证明, as an entry of the list of what can be done; left out where the service signs none. */
export function ToProof({ cardId, grantId }: Props) {
  const { t } = useTranslation('cards');
  if (!useService()?.issuesProofs) return null;
  return (
    <li>
      <Link to={cardPath('proof', cardId, grantId)}>
        <Icon name="done" />
        <span>
          {t('proof')}
          <small>{t('proofHint')}</small>
        </span>
      </Link>
    </li>
  );
}
