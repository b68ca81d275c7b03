import { CardStatus } from '@exit-card/shared/card';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { Button } from '../../ui/Button.tsx';
import { FILTER_PARAMS } from './card-filter.ts';
import { type DaysTyped, type DaysWrong, daysWrong } from './days-typed.ts';

/** By status and date of application. The choice stands in the address, so that "back" works. */
export function FilterForm({ active }: { active: boolean }) {
  const { t } = useTranslation(['cards', 'status']);
  const [params, setParams] = useSearchParams();
  const [wrong, setWrong] = useState<DaysWrong>({});

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    const typed = (name: keyof DaysTyped) => ({
      text: String(chosen.get(FILTER_PARAMS[name]) ?? ''),
      // A browser gives no text of what it cannot read as a day.
      isUnreadable: isUnreadable(event.currentTarget.elements.namedItem(FILTER_PARAMS[name])),
    });
    const found = daysWrong({ from: typed('from'), until: typed('until') });
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const given = [...chosen].map(([name, value]) => [name, String(value).trim()]);
    setParams(new URLSearchParams(given.filter(([, value]) => value !== '')));
  }

  return (
    <details className="more no-print" open={active || undefined}>
      <summary>{t('filter.title')}</summary>
      <form className="stack-l" onSubmit={apply} key={params.toString()} noValidate>
        <div className="field">
          <label htmlFor="status">{t('filter.status')}</label>
          <select
            id="status"
            name={FILTER_PARAMS.status}
            defaultValue={params.get(FILTER_PARAMS.status) ?? ''}
          >
            <option value="">{t('filter.all')}</option>
            {Object.values(CardStatus).map((status) => (
              <option key={status} value={status}>
                {t(`status:${status}.name`)}
              </option>
            ))}
          </select>
        </div>
        <DayInput name="from" wrong={wrong.from} />
        <DayInput name="until" wrong={wrong.until} />
        <p className="row">
          <Button type="submit" look="second">
            {t('filter.apply')}
          </Button>
          {active && (
            <Link className="btn plain" to={PATHS.cards}>
              {t('filter.clear')}
            </Link>
          )}
        </p>
      </form>
    </details>
  );
}

function isUnreadable(input: Element | RadioNodeList | null): boolean {
  return input instanceof HTMLInputElement && input.validity.badInput;
}

interface DayInputProps {
  name: keyof DaysTyped;
  wrong: DaysWrong['until'];
}

function DayInput({ name, wrong }: DayInputProps) {
  const { t } = useTranslation('cards');
  const [params] = useSearchParams();
  const described = `${name}-wrong`;
  return (
    <div className={wrong ? 'field err' : 'field'}>
      <label htmlFor={name}>{t(`filter.${name}`)}</label>
      {wrong && (
        <p className="msg" id={described} role="alert">
          {t(`filter.wrong.${wrong}`)}
        </p>
      )}
      <input
        type="date"
        id={name}
        name={FILTER_PARAMS[name]}
        defaultValue={params.get(FILTER_PARAMS[name]) ?? ''}
        aria-invalid={wrong !== undefined || undefined}
        aria-describedby={wrong ? described : undefined}
      />
    </div>
  );
}
