import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NameSessionDocument } from '../../graphql/documents.ts';
import { INPUT_IDS, problemErrors } from '../../identity/fields.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useErrors } from '../../ui/use-errors.ts';

interface Props {
  session: { id: string; deviceName: string };
  onDone: () => void;
}

export function RenameSession({ session, onDone }: Props) {
  const { t } = useTranslation('account');
  const [name, setName] = useState(session.deviceName);
  const { errorOf, setErrors } = useErrors();
  const [nameSession, { loading }] = useMutation(NameSessionDocument);

  async function save(event: FormEvent) {
    event.preventDefault();
    const { data } = await nameSession({ variables: { input: { id: session.id, name } } });
    if (data?.nameSession.__typename === 'InvalidInput') setErrors(problemErrors(data.nameSession.problems));
    else onDone();
  }

  return (
    <form className="stack" noValidate onSubmit={save}>
      <Field
        id={INPUT_IDS.DEVICE_NAME}
        label={t('sessions.name')}
        error={errorOf(INPUT_IDS.DEVICE_NAME)}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <p className="row">
        <Button type="submit" look="second" size="small" busy={loading}>
          {t('sessions.save')}
        </Button>
        <Button look="plain" size="small" onClick={onDone}>
          {t('sessions.cancel')}
        </Button>
      </p>
    </form>
  );
}
