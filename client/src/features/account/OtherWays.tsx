import { useTranslation } from 'react-i18next';
import { PATHS } from '../../app/paths.ts';
import { ActionList } from '../../ui/ActionList.tsx';

/** For who cannot sign in yet, or not any more. */
export function OtherWays() {
  const { t } = useTranslation('account');
  return (
    <ActionList
      actions={[
        { to: PATHS.firstUse, icon: 'user', text: t('signIn.firstUse'), note: t('signIn.firstUseNote') },
        {
          to: PATHS.forgottenPassword,
          icon: 'back',
          text: t('signIn.forgotten'),
          note: t('signIn.forgottenNote'),
        },
        { to: PATHS.lookUp, icon: 'card', text: t('signIn.lookUp'), note: t('signIn.lookUpNote') },
      ]}
    />
  );
}
