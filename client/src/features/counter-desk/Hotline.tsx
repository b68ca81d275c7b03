import { useApolloClient } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { HotlineCardDocument, type HotlineCardQuery } from '../../graphql/documents.ts';
import { cardNumberErrors, INPUT_IDS } from '../../identity/fields.ts';
import { inputWords } from '../../text/input-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { HotlineFound } from './HotlineFound.tsx';

type Found = HotlineCardQuery['desk']['hotlineCard'];

/** Finds the card of who calls or comes by its whole number, which is recorded, and takes what they ask for. */
export function Hotline() {
  const { t } = useTranslation('counter-desk');
  const client = useApolloClient();
  const [number, setNumber] = useState('');
  const [found, setFound] = useState<Found>();
  const { errors, errorOf, busy, fault, run } = useSend();

  async function find() {
    setFound(undefined);
    const wrong = number.trim() ? cardNumberErrors(number) : [numberMissing()];
    if (wrong.length > 0) return wrong;
    setFound(await look(number));
    return [];
  }

  async function look(number: string) {
    const { data } = await client.query({
      query: HotlineCardDocument,
      variables: { number },
      fetchPolicy: 'no-cache',
    });
    return data?.desk.hotlineCard ?? null;
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(find);
  }

  return (
    <section className="stack" aria-labelledby="hotline">
      <h2 id="hotline">{t('hotline.title')}</h2>
      <p className="quiet">{t('hotline.lead')}</p>
      <ErrorSummary errors={errors} />
      <FaultNotice error={fault} />
      <form className="stack" noValidate onSubmit={submit}>
        <Field
          id={INPUT_IDS.CARD_NUMBER}
          label={t('hotline.number')}
          hint={t('hotline.hint')}
          error={errorOf(INPUT_IDS.CARD_NUMBER)}
          className="short"
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
        <p className="row">
          <Button type="submit" look="second" busy={busy}>
            {t('hotline.find')}
          </Button>
        </p>
      </form>
      <div role="status">
        {found === null && (
          <>
            <p>
              <strong>{t('hotline.none')}</strong>
            </p>
            <p className="quiet">{t('hotline.noneBody')}</p>
          </>
        )}
      </div>
      {found && (
        <HotlineFound
          key={found.id}
          card={found}
          onChanged={setFound}
          lookAgain={async () => setFound(await look(found.number))}
        />
      )}
    </section>
  );
}

function numberMissing() {
  return { id: INPUT_IDS.CARD_NUMBER, text: inputWords('CARD_NUMBER.EMPTY') };
}
