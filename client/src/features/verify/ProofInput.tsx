import { type DragEvent, type FormEvent, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useErrors } from '../../ui/use-errors.ts';
import { textOfFile } from './text-of-file.ts';

/** A file, chosen or dropped anywhere on the form, or a paste. */
export function ProofInput({ onGiven }: { onGiven: (text: string) => Promise<void> }) {
  const { t } = useTranslation('verify');
  const [pasted, setPasted] = useState('');
  const { errors, errorOf, setErrors } = useErrors();

  async function give(file: File | undefined) {
    if (!file) return;
    const text = await textOfFile(file);
    if (text === undefined) setErrors([{ id: 'file', text: t('input.unreadable') }]);
    else await onGiven(text);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    void give(event.dataTransfer.files[0]);
  }

  function send(event: FormEvent) {
    event.preventDefault();
    if (pasted.trim() === '') setErrors([{ id: 'pasted', text: t('input.nothing') }]);
    else void onGiven(pasted);
  }

  return (
    <form
      className="stack-l"
      onSubmit={send}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      noValidate
    >
      <ErrorSummary errors={errors} />
      <div className="stack">
        <PageTitle title={t('title')} failed={errors.length > 0}>
          {t('title')}
        </PageTitle>
        <p className="lead">{t('lead')}</p>
      </div>
      <Field
        id="file"
        label={t('input.file')}
        hint={t('input.fileHint')}
        error={errorOf('file')}
        type="file"
        accept=".json,application/json"
        onChange={(event) => void give(event.target.files?.[0])}
      />
      <TextArea
        id="pasted"
        label={t('input.paste')}
        hint={t('input.pasteHint')}
        error={errorOf('pasted')}
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
      />
      <p className="row">
        <Button type="submit">{t('input.verify')}</Button>
      </p>
      <p className="note">{t('input.stays')}</p>
      <p>
        <Trans t={t} i18nKey="input.code" components={{ code: <Link to={PATHS.verifyCard} /> }} />
      </p>
    </form>
  );
}
