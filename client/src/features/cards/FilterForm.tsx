import { CardStatus } from '@exit-card/shared/card';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { Button } from '../../ui/Button.tsx';
import { FILTER_PARAMS } from './card-filter.ts';

/** By status and date of application. The choice stands in the address, so that "back" works. */
export function FilterForm({ active }: { active: boolean }) {
  const { t } = useTranslation(['cards', 'status']);
  const [params, setParams] = useSearchParams();
  const [wrongOrder, setWrongOrder] = useState(false);

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '');
    const next = new URLSearchParams(chosen as [string, string][]);
    const [from, until] = [next.get(FILTER_PARAMS.from), next.get(FILTER_PARAMS.until)];
    const reversed = from !== null && until !== null && from > until;
    setWrongOrder(reversed);
    if (!reversed) setParams(next);
  }

  return (
    <details className="more no-print" open={active || undefined}>
      <summary>{t('filter.title')}</summary>
      <form className="stack-l" onSubmit={apply} key={params.toString()}>
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
        <DayInput name="from" />
        <DayInput name="until" invalid={wrongOrder} />
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

function DayInput({ name, invalid = false }: { name: 'from' | 'until'; invalid?: boolean }) {
  const { t } = useTranslation('cards');
  const [params] = useSearchParams();
  return (
    <div className={invalid ? 'field err' : 'field'}>
      <label htmlFor={name}>{t(`filter.${name}`)}</label>
      {invalid && (
        <p className="msg" id="order" role="alert">
          {t('filter.order')}
        </p>
      )}
      <input
        type="date"
        id={name}
        name={FILTER_PARAMS[name]}
        defaultValue={params.get(FILTER_PARAMS[name]) ?? ''}
        aria-invalid={invalid || undefined}
        aria-describedby={invalid ? 'order' : undefined}
      />
    </div>
  );
}
