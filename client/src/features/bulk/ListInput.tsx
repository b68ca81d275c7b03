import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/TextArea.tsx';
import { CheckResult } from './CheckResult.tsx';
import { FileInput } from './FileInput.tsx';
import { type How, LIST_IDS, type List } from './use-list.ts';

interface Props {
  list: List;
  error: string | undefined;
}

/** Pasted or as a file; either way the lines that would come back are named at once. */
export function ListInput({ list, error }: Props) {
  const { t } = useTranslation('bulk');
  const { how, setHow, pasted, setPasted, check } = list;
  return (
    <div className="stack-l">
      <fieldset className="stack">
        <legend>{t('form.how')}</legend>
        <ul className="choice pairwise">
          {(['paste', 'file'] satisfies How[]).map((one) => (
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
          id={LIST_IDS.paste}
          label={t('form.list')}
          hint={t('form.listHint')}
          error={error}
          className="list"
          inputMode="text"
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
      ) : (
        <FileInput list={list} error={error} />
      )}
      <div role="status">{check && <CheckResult check={check} />}</div>
    </div>
  );
}
