import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';

interface Props {
  /** What is searched for now; kept on the page and never in the address. */
  name: string;
  onSearch: (name: string) => void;
}

export function RosterSearch({ name, onSearch }: Props) {
  const { t } = useTranslation('organisations');
  const [typed, setTyped] = useState(name);

  function submit(event: FormEvent) {
    event.preventDefault();
    onSearch(typed.trim());
  }

  function clear() {
    setTyped('');
    onSearch('');
  }

  return (
    <search>
      <form className="search no-print" onSubmit={submit}>
        <div className="field">
          <label htmlFor="employee">{t('roster.search')}</label>
          <input
            id="employee"
            type="search"
            className="name short"
            autoComplete="off"
            spellCheck={false}
            maxLength={50}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button type="submit" look="second">
          {t('roster.searchSend')}
        </Button>
        {name && (
          <Button look="plain" onClick={clear}>
            {t('roster.searchClear')}
          </Button>
        )}
      </form>
    </search>
  );
}
