import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/TextArea.tsx';
import type { DecisionName } from './decision.ts';
import { TemplateChoice } from './TemplateChoice.tsx';
import { withTemplate } from './with-template.ts';

interface Props {
  id: string;
  label: string;
  hint: string;
  /** Which of the usual words fit. */
  templates: DecisionName | 'REMEDY';
  text: string;
  error: string | undefined;
  onText: (text: string) => void;
}

/** Words to the applicant, with usual ones to begin from. */
export function CommentField({ id, label, hint, templates, text, error, onText }: Props) {
  const { t } = useTranslation('card-desk');
  const [filled, setFilled] = useState('');

  function fill(template: string) {
    onText(withTemplate(text, filled, template));
    setFilled(template);
  }

  return (
    <div className="stack">
      <TextArea
        id={id}
        label={label}
        hint={hint}
        error={error}
        rows={3}
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
      <TemplateChoice
        key={templates}
        id={`${id}-template`}
        label={t('decision.templateFor', { field: label })}
        templates={templates}
        onFill={fill}
      />
    </div>
  );
}
