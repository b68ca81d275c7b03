import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';

interface Props {
  /** What is searched for; empty: everything. */
  number: string;
  onNumber: (number: string) => void;
}

/** Finds a card of the queue by its number, or by how the number begins. */
export function NumberSearch({ number, onNumber }: Props) {
  const { t } = useTranslation('card-desk');
  const [typed, setTyped] = useState(number);

  function find(event: FormEvent) {
    event.preventDefault();
    onNumber(typed.trim());
  }

  function clear() {
    setTyped('');
    onNumber('');
  }

  return (
    <search>
      <form className="search compact" onSubmit={find}>
        <Field
          id="card-number"
          label={t('queue.search')}
          inputMode="text"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" look="second" size="small">
          {t('queue.find')}
        </Button>
        {number && (
          <Button look="plain" size="small" onClick={clear}>
            {t('queue.clear')}
          </Button>
        )}
      </form>
    </search>
  );
}
