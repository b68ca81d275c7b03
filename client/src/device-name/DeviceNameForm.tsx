import { type FormEvent, useState } from 'react';
import { FaultNotice } from '../app/FaultNotice.tsx';
import { type Send, useSend } from '../app/use-send.ts';
import { INPUT_IDS } from '../identity/fields.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';

interface Props {
  name: string;
  words: { field: string; save: string; cancel: string };
  /** Gives what is wrong with the name, or nothing. */
  onName: (name: string) => ReturnType<Send>;
  onCancel: () => void;
}

/** Another name for a device, in the place of the buttons of its row. */
export function DeviceNameForm({ name, words, onName, onCancel }: Props) {
  const [typed, setTyped] = useState(name);
  const { errorOf, busy, fault, run } = useSend();

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(() => onName(typed));
  }

  return (
    <form className="stack" noValidate onSubmit={submit}>
      <FaultNotice error={fault} />
      <Field
        id={INPUT_IDS.DEVICE_NAME}
        label={words.field}
        error={errorOf(INPUT_IDS.DEVICE_NAME)}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="row">
        <Button type="submit" look="second" size="small" busy={busy}>
          {words.save}
        </Button>
        <Button look="plain" size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </p>
    </form>
  );
}
