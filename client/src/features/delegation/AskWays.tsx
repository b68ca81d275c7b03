import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { ActionList } from '../../ui/ActionList.tsx';

/** The three ways to act for somebody; there is no fourth. */
export function AskWays() {
  const { t } = useTranslation('delegation');
  return (
    <ActionList
      actions={[
        { to: PATHS.askGuardian, icon: 'users', text: t('ask.guardian'), note: t('ask.guardianNote') },
        { to: PATHS.askProxy, icon: 'file', text: t('ask.proxy'), note: t('ask.proxyNote') },
        { to: PATHS.newOrganisation, icon: 'home', text: t('ask.employer'), note: t('ask.employerNote') },
      ]}
    />
  );
}
