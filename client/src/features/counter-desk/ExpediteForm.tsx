import { useMutation } from '@apollo/client/react';
import { COMMENT_LENGTH, ExpediteReason } from '@exit-card/shared/card';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { type HotlineFound_CardFragment, RecordExpediteRequestDocument } from '../../graphql/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { RadioChoice } from '../../ui/RadioChoice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

const IDS = { reason: 'expedite-reason', note: 'expedite-note' } as const;

interface Props {
  cardId: string;
  onRecorded: (recorded: { card: HotlineFound_CardFragment; decideBy: string }) => void;
}

/** Why the caller has to go faster, as they say it; the owner sees it and can add proof. */
export function ExpediteForm({ cardId, onRecorded }: Props) {
  const { t } = useTranslation(['counter-desk', 'card']);
  const [reason, setReason] = useState<ExpediteReason | null>(null);
  const [note, setNote] = useState('');
  const { errors, errorOf, busy, fault, run } = useSend();
  const [record] = useMutation(RecordExpediteRequestDocument, { fetchPolicy: 'no-cache' });

  async function send() {
    const { length } = [...note.trim()];
    if (!reason || length === 0 || length > COMMENT_LENGTH.max) {
      return [
        ...(reason ? [] : [{ id: IDS.reason, text: t('expedite.reasonMissing') }]),
        ...(length === 0 ? [{ id: IDS.note, text: t('expedite.noteMissing') }] : []),
        ...(length > COMMENT_LENGTH.max ? [{ id: IDS.note, text: t('expedite.noteTooLong') }] : []),
      ];
    }
    const { data } = await record({ variables: { input: { cardId, reason, note: note.trim() } } });
    const answer = data?.answer;
    if (answer?.__typename !== 'ExpediteRecorded') return [{ id: IDS.reason, text: t('expedite.refused') }];
    onRecorded(answer);
    return [];
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(send);
  }

  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <FaultNotice error={fault} />
      <RadioChoice
        id={IDS.reason}
        legend={t('expedite.reason')}
        error={errorOf(IDS.reason)}
        slim
        options={Object.values(ExpediteReason).map((value) => ({
          value,
          text: t(`card:expediteReasons.${value}`),
        }))}
        chosen={reason}
        onChange={setReason}
      />
      <TextArea
        id={IDS.note}
        label={t('expedite.note')}
        hint={t('expedite.noteHint')}
        error={errorOf(IDS.note)}
        rows={3}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <p className="row">
        <Button type="submit" busy={busy}>
          {t('expedite.send')}
        </Button>
      </p>
    </form>
  );
}
