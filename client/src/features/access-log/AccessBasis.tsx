import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import type { AccessBasis_RecordFragment } from '../../graphql/documents.ts';

/** 授权依据: by what right the data was opened; a grant leads to where it can be ended. */
export function AccessBasis({ record }: { record: AccessBasis_RecordFragment }) {
  const { t } = useTranslation(['access-log', 'grant']);
  const { actor, organisationName, grantKind, grantId, grantEnded } = record;
  if (actor !== 'DELEGATE') return t(`basis.${actor}`);
  if (!grantKind) return t(organisationName ? 'basis.ORGANISATION' : 'basis.DELEGATE');
  const kind = t(`grant:kinds.${grantKind}`);
  return (
    <>
      {grantId ? <Link to={generatePath(PATHS.grant, { grantId })}>{kind}</Link> : kind}
      <small>{t(grantEnded ? 'basis.ended' : 'basis.running')}</small>
    </>
  );
}
