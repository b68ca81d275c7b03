import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import { LIST_IDS, type List } from './use-list.ts';

interface Props {
  list: List;
  error: string | undefined;
}

export function FileInput({ list, error }: Props) {
  const { t } = useTranslation('bulk');
  return (
    <Field
      id={LIST_IDS.file}
      label={t('form.fileLabel')}
      hint={t('form.fileHint')}
      error={error}
      type="file"
      accept=".csv,.txt,text/csv,text/plain"
      onChange={(event) => list.choose(event.target.files?.[0])}
    />
  );
}
