import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { NamePasskeyDocument, type PasskeyItem_PasskeyFragment } from '../../graphql/documents.ts';
import { INPUT_IDS, problemErrors } from '../../identity/fields.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useErrors } from '../../ui/use-errors.ts';

interface Props {
  passkey: PasskeyItem_PasskeyFragment;
  onDone: () => void;
}

export function RenamePasskey({ passkey, onDone }: Props) {
  const { t } = useTranslation('account-security');
  const [name, setName] = useState(passkey.name);
  const { errorOf, setErrors } = useErrors();
  const [namePasskey, { loading, error }] = useMutation(NamePasskeyDocument);

  async function save(event: FormEvent) {
    event.preventDefault();
    const { data } = await namePasskey({ variables: { input: { id: passkey.id, name } } });
    if (data?.namePasskey.__typename === 'InvalidInput') setErrors(problemErrors(data.namePasskey.problems));
    else onDone();
  }

  return (
    <form className="stack" noValidate onSubmit={(event) => void save(event).catch(() => undefined)}>
      <FaultNotice error={error} />
      <Field
        id={INPUT_IDS.DEVICE_NAME}
        label={t('passkeys.name')}
        error={errorOf(INPUT_IDS.DEVICE_NAME)}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <p className="row">
        <Button type="submit" look="second" size="small" busy={loading}>
          {t('save')}
        </Button>
        <Button look="plain" size="small" onClick={onDone}>
          {t('cancel')}
        </Button>
      </p>
    </form>
  );
}
