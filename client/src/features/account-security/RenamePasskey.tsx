import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { DeviceNameForm } from '../../device-name/DeviceNameForm.tsx';
import { NamePasskeyDocument, type PasskeyItem_PasskeyFragment } from '../../graphql/documents.ts';
import { problemErrors } from '../../identity/fields.ts';

interface Props {
  passkey: PasskeyItem_PasskeyFragment;
  onDone: () => void;
}

export function RenamePasskey({ passkey, onDone }: Props) {
  const { t } = useTranslation('account-security');
  const [namePasskey] = useMutation(NamePasskeyDocument);

  async function save(name: string) {
    const { data } = await namePasskey({ variables: { input: { id: passkey.id, name } } });
    if (data?.namePasskey.__typename === 'InvalidInput') return problemErrors(data.namePasskey.problems);
    onDone();
    return [];
  }

  const words = { field: t('passkeys.name'), save: t('save'), cancel: t('cancel') };
  return <DeviceNameForm name={passkey.name} words={words} onName={save} onCancel={onDone} />;
}
