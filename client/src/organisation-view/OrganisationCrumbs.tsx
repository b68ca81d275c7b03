import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router';
import { PATHS } from '../app/paths.ts';
import { Breadcrumb, type Crumb } from '../ui/Breadcrumb.tsx';

interface Props {
  orgId: string;
  name: string;
  here: string;
  /** Between the organisation and here. */
  between?: Crumb;
}

export function OrganisationCrumbs({ orgId, name, here, between }: Props) {
  const { t } = useTranslation('layout');
  const crumbs = [
    { to: PATHS.delegation, text: t('nav.delegation') },
    { to: generatePath(PATHS.organisation, { orgId }), text: name },
    ...(between ? [between] : []),
  ];
  return <Breadcrumb crumbs={crumbs} here={here} />;
}
