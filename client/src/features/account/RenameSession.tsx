import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { DeviceNameForm } from '../../device-name/DeviceNameForm.tsx';
import { NameSessionDocument } from '../../graphql/documents.ts';
import { problemErrors } from '../../identity/fields.ts';

interface Props {
  session: { id: string; deviceName: string };
  onDone: () => void;
}

export function RenameSession({ session: { id, deviceName }, onDone }: Props) {
  const { t } = useTranslation('account');
  const [nameSession] = useMutation(NameSessionDocument);

  async function save(name: string) {
    const { data } = await nameSession({ variables: { input: { id, name } } });
    if (data?.nameSession.__typename === 'InvalidInput') return problemErrors(data.nameSession.problems);
    onDone();
    return [];
  }

  const words = { field: t('sessions.name'), save: t('sessions.save'), cancel: t('sessions.cancel') };
  return <DeviceNameForm name={deviceName} words={words} onName={save} onCancel={onDone} />;
}
