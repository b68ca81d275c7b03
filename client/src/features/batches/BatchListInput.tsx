import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { BatchCheck } from './BatchCheck.tsx';
import { Template } from './Template.tsx';
import { BATCH_IDS, type BatchList, type How } from './use-batch-list.ts';

interface Props {
  list: BatchList;
  error: string | undefined;
}

/** As a file or pasted, by the template; either way the lines that would come back are named at once. */
export function BatchListInput({ list, error }: Props) {
  const { t } = useTranslation('batches');
  const { how, setHow, pasted, setPasted, choose, check } = list;
  return (
    <div className="stack-l">
      <Template />
      <fieldset className="stack">
        <legend>{t('form.how')}</legend>
        <ul className="choice pairwise">
          {(['file', 'paste'] satisfies How[]).map((one) => (
            <li key={one}>
              <label>
                <input type="radio" name="how" checked={how === one} onChange={() => setHow(one)} />
                <span>{t(`form.${one}`)}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      {how === 'paste' ? (
        <TextArea
          id={BATCH_IDS.paste}
          label={t('form.list')}
          hint={t('form.listHint')}
          error={error}
          className="list"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
      ) : (
        <Field
          id={BATCH_IDS.file}
          label={t('form.fileLabel')}
          hint={t('form.fileHint')}
          error={error}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      )}
      <div role="status">{check?.ok && <BatchCheck rows={check.rows} />}</div>
    </div>
  );
}
