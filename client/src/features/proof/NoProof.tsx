import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cardPath } from '../../app/card-path.ts';
import { GuideLink } from '../../app/GuideLink.tsx';
import type { ProofPageQuery } from '../../graphql/documents.ts';
import { Hotline } from '../../ui/Hotline.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

interface Props {
  reason: 'NOT_OFFERED' | 'NOT_IN_GRANT';
  card: Pick<ProofPageQuery['card'], 'id'>;
  grantId: string | undefined;
}

/** Why none is signed, and what helps instead. */
export function NoProof({ reason, card, grantId }: Props) {
  const { t } = useTranslation('proof');
  return (
    <>
      <PageTitle title={t(`no.${reason}.title`)}>{t(`no.${reason}.title`)}</PageTitle>
      <p className="lead">{t(`no.${reason}.body`)}</p>
      <p className="row">
        <Link className="btn" to={cardPath('card', card.id, grantId)}>
          {t('toCard')}
        </Link>
      </p>
      <Hotline />
      {reason === 'NOT_IN_GRANT' && <GuideLink to="q3" />}
    </>
  );
}
