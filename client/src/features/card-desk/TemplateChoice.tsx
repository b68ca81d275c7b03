import { useTranslation } from 'react-i18next';
import type { Text } from '../../text/words.ts';
import type { DecisionName } from './decision.ts';

interface Props {
  id: string;
  label: string;
  templates: DecisionName | 'REMEDY';
  onFill: (text: string) => void;
}

type Template = { name: string; text: string };
type Templates = Omit<Text['card-desk']['templates'], 'items'>;

/** 常用语, in the language of the officer: the applicant reads them as they were sent. */
export function TemplateChoice({ id, label, templates, onFill }: Props) {
  const { t } = useTranslation('card-desk');
  const all = t('templates', { returnObjects: true }) as Templates;
  const list: readonly Template[] = Object.values(all[templates]);
  return (
    <div className="template">
      <label htmlFor={id}>
        {t('decision.template')}
        <span className="visually-hidden">{label}</span>
      </label>
      <select id={id} defaultValue="" onChange={({ target }) => onFill(target.value)}>
        <option value="">{t('decision.templateNone')}</option>
        {list.map(({ name, text }) => (
          <option key={name} value={text}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
