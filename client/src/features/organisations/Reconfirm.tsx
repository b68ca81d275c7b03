import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { ReconfirmEmployeesDocument } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { GroupFrame } from '../../ui/GroupFrame.tsx';
import { changeErrors } from './change-errors.ts';
import { type DueEmployee, useDueEmployees } from './use-due-employees.ts';

const ID = 'to-confirm';

/** Employees whose grants end soon unless the organisation says that they are still handled here. */
export function Reconfirm({ orgId }: { orgId: string }) {
  const { t } = useTranslation('organisations');
  const { due, error, refetch } = useDueEmployees(orgId);
  const [done, setDone] = useState('');

  if (error) return <FaultNotice error={error} />;
  if (!due || (due.length === 0 && !done)) return null;
  return (
    <section className="stack" aria-labelledby={`${ID}-title`}>
      <h2 className="h-s" id={`${ID}-title`}>
        {t('confirm.title')}
      </h2>
      <p>{t('confirm.lead')}</p>
      <p role="status">{done}</p>
      {due.length > 0 && (
        <ConfirmForm
          orgId={orgId}
          due={due}
          onDone={async (count) => {
            setDone(t('confirm.done', { count }));
            await refetch();
          }}
        />
      )}
    </section>
  );
}

interface Props {
  orgId: string;
  due: readonly DueEmployee[];
  onDone: (count: number) => Promise<void>;
}

function ConfirmForm({ orgId, due, onDone }: Props) {
  const { t } = useTranslation('organisations');
  const { until } = useDates();
  const { errors, errorOf, busy, fault, run } = useSend();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [confirm] = useMutation(ReconfirmEmployeesDocument);
  const all = chosen.length === due.length;
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);

  async function send() {
    if (chosen.length === 0) return [{ id: ID, text: t('confirm.choose') }];
    const { data } = await confirm({
      variables: { input: { organisationId: orgId, grantIds: [...chosen] } },
    });
    const answer = data?.reconfirmEmployees;
    if (!answer) return [];
    if (answer.__typename !== 'OrganisationChanged') return changeErrors(answer, ID);
    setChosen([]);
    await onDone(chosen.length);
    return [];
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(send);
  }

  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <GroupFrame id={ID} legend={t('confirm.legend')} hint={t('confirm.leave')} error={errorOf(ID)}>
        <ul className="choice">
          {due.map(({ grantId, name, maskedIdNumber, confirmedUntil }) => (
            <li key={grantId}>
              <label>
                <input
                  type="checkbox"
                  name="grant"
                  checked={chosen.includes(grantId)}
                  onChange={() => toggle(grantId)}
                />
                <span>
                  <span className="name">{name}</span> <span className="num">{maskedIdNumber}</span>
                  <small>{t('confirm.until', { end: until(confirmedUntil) })}</small>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </GroupFrame>
      <FaultNotice error={fault} />
      <p className="row">
        <Button type="submit" look="second" busy={busy}>
          {t('confirm.send', { count: chosen.length })}
        </Button>
        {due.length > 1 && (
          <Button look="plain" onClick={() => setChosen(all ? [] : due.map(({ grantId }) => grantId))}>
            {t(all ? 'confirm.none' : 'confirm.all')}
          </Button>
        )}
      </p>
    </form>
  );
}
