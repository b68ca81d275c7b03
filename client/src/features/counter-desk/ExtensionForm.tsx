import { useMutation } from '@apollo/client/react';
import { addDays, type PlainDate } from '@exit-card/shared/plain-date';
import { typedCount } from '@exit-card/shared/typed-text';
import { VALIDITY_DAYS } from '@exit-card/shared/windows';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { type HotlineFound_CardFragment, RecordExtensionRequestDocument } from '../../graphql/documents.ts';
import { useDates } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { answered } from '../../wish-view/answered.ts';
import { reasonFault } from '../../wish-view/reason-fault.ts';
import { useRefusalWords } from '../../wish-view/refusal-words.ts';

const IDS = { days: 'extension-days', reason: 'extension-reason' } as const;

interface Props {
  cardId: string;
  validUntil: string;
  /** The card as it is now, and the day until which it was asked to be valid. */
  onRecorded: (card: HotlineFound_CardFragment, wanted: PlainDate) => void;
}

/** How many days longer the holder wants at the counter, and why. */
export function ExtensionForm({ cardId, validUntil, onRecorded }: Props) {
  const { t } = useTranslation(['counter-desk', 'wishes']);
  const { dayWithWeekday } = useDates();
  const refusalWords = useRefusalWords();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const { errors, errorOf, busy, fault, run } = useSend();
  const [record] = useMutation(RecordExtensionRequestDocument, { fetchPolicy: 'no-cache' });
  const days = typedCount(typed, { max: VALIDITY_DAYS });
  const wanted = days === undefined ? undefined : addDays(validUntil as PlainDate, days);

  async function send() {
    if (days === undefined || wanted === undefined || reasonFault(reason)) {
      return [
        ...(days === undefined ? [{ id: IDS.days, text: t('wishes:extension.daysFault') }] : []),
        ...(reasonFault(reason) ? [{ id: IDS.reason, text: t('wishes:refused.COMMENT_LENGTH') }] : []),
      ];
    }
    const answer = await answered(record({ variables: { input: { cardId, days, reason } } }));
    if (answer?.__typename !== 'ExtensionRecorded') return [{ id: IDS.days, text: refusalWords(answer) }];
    onRecorded(answer.card, wanted);
    return [];
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(send);
  }

  return (
    <form className="stack" noValidate onSubmit={submit} aria-labelledby="extension-title">
      <h4 className="h-s" id="extension-title">
        {t('extension.title')}
      </h4>
      <ErrorSummary errors={errors} />
      <FaultNotice error={fault} />
      <Field
        id={IDS.days}
        label={t('wishes:extension.daysLabel')}
        hint={t('wishes:extension.daysHint')}
        error={errorOf(IDS.days)}
        className="short"
        inputMode="numeric"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      >
        <p role="status">{wanted && t('wishes:extension.result', { day: dayWithWeekday(wanted) })}</p>
      </Field>
      <TextArea
        id={IDS.reason}
        label={t('wishes:extension.reasonLabel')}
        hint={t('extension.reasonHint')}
        error={errorOf(IDS.reason)}
        rows={3}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <p className="row">
        <Button type="submit" busy={busy}>
          {t('extension.send')}
        </Button>
      </p>
    </form>
  );
}
