import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../../app/FaultNotice.tsx';
import { useSend } from '../../app/use-send.ts';
import { SetPhraseDocument } from '../../graphql/documents.ts';
import { INPUT_IDS, problemErrors } from '../../identity/fields.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';

/** 防伪暗语, with what it is for in plain words. */
export function PhraseSection({ phrase }: { phrase: string | null }) {
  const { t } = useTranslation('message-settings');
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState('');
  const [setPhrase] = useMutation(SetPhraseDocument);
  const { errorOf, busy, fault, run } = useSend();

  async function save(next: string | null) {
    setDone('');
    const { data } = await setPhrase({ variables: { input: { phrase: next } } });
    const answer = data?.setPhrase;
    if (answer?.__typename === 'InvalidInput') return problemErrors(answer.problems);
    setTyped('');
    setDone(t(next === null ? 'phrase.removed' : 'phrase.saved'));
    return [];
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void run(() => save(typed));
  }

  return (
    <section className="stack" aria-labelledby="phrase-title">
      <h2 id="phrase-title">{t('phrase.title')}</h2>
      <p>{t('phrase.why')}</p>
      <p>
        {phrase === null ? (
          t('phrase.none')
        ) : (
          <>
            {t('phrase.now')}
            <strong>
              <bdi>{phrase}</bdi>
            </strong>
          </>
        )}
      </p>
      <FaultNotice error={fault} />
      <form className="stack" noValidate onSubmit={submit}>
        <Field
          id={INPUT_IDS.PHRASE}
          label={t(phrase === null ? 'phrase.field' : 'phrase.newField')}
          hint={t('phrase.hint')}
          error={errorOf(INPUT_IDS.PHRASE)}
          value={typed}
          maxLength={40}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p className="row">
          <Button type="submit" look="second" busy={busy}>
            {t('phrase.save')}
          </Button>
          {phrase !== null && (
            <Button look="plain" onClick={() => run(() => save(null))}>
              {t('phrase.remove')}
            </Button>
          )}
        </p>
      </form>
      <p className="note" role="status">
        {done}
      </p>
    </section>
  );
}
