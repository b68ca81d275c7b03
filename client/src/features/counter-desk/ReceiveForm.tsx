import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { useToday } from '../../app/use-service.ts';
import { ReceiveApplicationDocument } from '../../graphql/documents.ts';
import { INPUT_IDS, idNumberErrors, problemErrors } from '../../identity/fields.ts';
import { IdNumberField } from '../../identity/IdNumberField.tsx';
import { useDates } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';

/** Notes that an application came in, so that its owner hears "received, being entered" until it is. */
export function ReceiveForm({ onReceived }: { onReceived: () => unknown }) {
  const { t } = useTranslation('counter-desk');
  const { dayAndTime } = useDates();
  const today = useToday();
  const [idNumber, setIdNumber] = useState('');
  const [said, setSaid] = useState('');
  const { errors, errorOf, busy, fault, run } = useSend();
  const [receive] = useMutation(ReceiveApplicationDocument, { fetchPolicy: 'no-cache' });

  async function send() {
    setSaid('');
    const wrong = idNumberErrors(idNumber, today);
    if (wrong.length > 0) return wrong;
    const { data } = await receive({ variables: { input: { idNumber } } });
    const answer = data?.answer;
    if (answer?.__typename === 'InvalidInput') return problemErrors(answer.problems);
    if (answer?.__typename !== 'ApplicationReceived') return [];
    setIdNumber('');
    setSaid(t('receive.done', { time: dayAndTime(answer.item.receivedAt) }));
    onReceived();
    return [];
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(send);
  }

  return (
    <form className="panel stack" noValidate onSubmit={submit}>
      <h3 className="h-s">{t('receive.title')}</h3>
      <p className="note">{t('receive.lead')}</p>
      <ErrorSummary errors={errors} />
      <FaultNotice error={fault} />
      <IdNumberField value={idNumber} onChange={setIdNumber} error={errorOf(INPUT_IDS.ID_NUMBER)} />
      <p className="row">
        <Button type="submit" look="second" busy={busy}>
          {t('receive.send')}
        </Button>
      </p>
      <p role="status">{said}</p>
    </form>
  );
}
