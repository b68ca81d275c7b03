import { useMutation } from '@apollo/client/react';
import { GRANT_LIMITS, type SeatRole } from '@exit-card/shared/delegation';
import { addDays, type PlainDate } from '@exit-card/shared/plain-date';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { useToday } from '../../app/use-service.ts';
import { GiveSeatDocument } from '../../graphql/documents.ts';
import { INPUT_IDS, idNumberErrors, nameErrors } from '../../identity/fields.ts';
import { IdNumberField } from '../../identity/IdNumberField.tsx';
import { NameField } from '../../identity/NameField.tsx';
import { useDates } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { changeErrors } from './change-errors.ts';
import { RoleChoice } from './RoleChoice.tsx';

const LAST_DAY = 'last-day';

/** An offer to the person as typed; the same answer whether there is such a person or not. */
export function GiveSeat({ orgId }: { orgId: string }) {
  const { t } = useTranslation('organisations');
  const { day } = useDates();
  const today = useToday();
  const furthest = addDays(today, GRANT_LIMITS.seatDays.most);
  const { errors, errorOf, busy, fault, run } = useSend();
  const nothing = { name: '', idNumber: '', role: 'AGENT' as SeatRole, lastDay: '' };
  const [typed, setTyped] = useState(nothing);
  const [done, setDone] = useState('');
  const [giveSeat] = useMutation(GiveSeatDocument);
  const lastDay = typed.lastDay || addDays(today, GRANT_LIMITS.seatDays.usual);

  async function send() {
    setDone('');
    const { name, idNumber, role } = typed;
    const inRange = lastDay >= today && lastDay <= furthest;
    const range = { from: day(today), to: day(furthest) };
    const wrong = [
      ...nameErrors(name),
      ...idNumberErrors(idNumber, today),
      ...(inRange ? [] : [{ id: LAST_DAY, text: t('seats.lastDayRange', range) }]),
    ];
    if (wrong.length > 0) return wrong;
    const { data } = await giveSeat({
      variables: { input: { organisationId: orgId, person: { name, idNumber }, role, lastDay } },
    });
    const answer = data?.giveSeat;
    if (!answer) return [];
    if (answer.__typename !== 'OrganisationChanged') return changeErrors(answer, INPUT_IDS.NAME);
    setTyped(nothing);
    setDone(t('seats.given', { name, day: day(lastDay as PlainDate) }));
    return [];
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(send);
  }

  return (
    <section className="narrow stack" aria-labelledby="give-seat">
      <ErrorSummary errors={errors} />
      <h2 className="h-s" id="give-seat">
        {t('seats.give')}
      </h2>
      <p>{t('seats.giveLead')}</p>
      <form className="stack-l" noValidate onSubmit={submit}>
        <NameField
          value={typed.name}
          onChange={(name) => setTyped({ ...typed, name })}
          error={errorOf(INPUT_IDS.NAME)}
        />
        <IdNumberField
          value={typed.idNumber}
          onChange={(idNumber) => setTyped({ ...typed, idNumber })}
          error={errorOf(INPUT_IDS.ID_NUMBER)}
        />
        <RoleChoice role={typed.role} onChange={(role) => setTyped({ ...typed, role })} />
        <Field
          id={LAST_DAY}
          label={t('seats.lastDayLabel')}
          hint={t('seats.lastDayHint')}
          error={errorOf(LAST_DAY)}
          className="short"
          type="date"
          min={today}
          max={furthest}
          value={lastDay}
          onChange={(event) => setTyped({ ...typed, lastDay: event.target.value })}
        />
        <FaultNotice error={fault} />
        <p className="row">
          <Button type="submit" size="grow" busy={busy}>
            {t('seats.send')}
          </Button>
        </p>
        <p role="status">{done}</p>
      </form>
    </section>
  );
}
