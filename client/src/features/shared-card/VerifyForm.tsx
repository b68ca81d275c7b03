import { parsePlainDate } from '@exit-card/shared/plain-date';
import { parseShareCode } from '@exit-card/shared/share';
import { typedNumber } from '@exit-card/shared/typed-text';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../../app/paths.ts';
import { StepForm } from '../../app/StepForm.tsx';
import { INPUT_IDS, lineErrors, nameErrors } from '../../identity/fields.ts';
import { NameField } from '../../identity/NameField.tsx';
import { inputWords } from '../../text/input-words.ts';
import { DateFields, type TypedDate } from '../../ui/DateFields.tsx';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';

export interface Typed {
  institution: string;
  person: string;
  name: string;
  /** `YYYY-MM-DD`. */
  birthDate: string;
}
export const EMPTY: Typed = { institution: '', person: '', name: '', birthDate: '' };

interface Props {
  code: string;
  onCode: (code: string) => void;
  typed: Typed;
  onTyped: (typed: Typed) => void;
  /** Gives what is wrong with the form, or nothing. */
  onSend: (typed: Typed) => Promise<readonly FieldError[]>;
}

/** Who looks, the code, and whom it is about: all of it on one page. */
export function VerifyForm({ code, onCode, typed, onTyped, onSend }: Props) {
  const { t } = useTranslation('share');
  const [date, setDate] = useState<TypedDate>(() => typedDate(typed.birthDate));
  const change = (part: Partial<Typed>) => onTyped({ ...typed, ...part });

  function changeDate(next: TypedDate) {
    setDate(next);
    change({ birthDate: dateText(next) });
  }

  async function send(): Promise<readonly FieldError[]> {
    const errors = [
      ...lineErrors('INSTITUTION', typed.institution),
      ...(typed.person.trim() ? lineErrors('DECLARED_PERSON', typed.person) : []),
      ...codeErrors(code),
      ...nameErrors(typed.name),
      ...birthDateErrors(typed.birthDate),
    ];
    return errors.length > 0 ? errors : onSend(typed);
  }

  return (
    <div className="narrow stack-l">
      <StepForm title={t('verify.title')} lead={t('verify.lead')} send={t('verify.send')} onSend={send}>
        {(errorOf) => (
          <>
            <Field
              id={INPUT_IDS.INSTITUTION}
              label={t('verify.institution')}
              hint={t('verify.institutionHint')}
              error={errorOf(INPUT_IDS.INSTITUTION)}
              autoComplete="organization"
              value={typed.institution}
              onChange={(event) => change({ institution: event.target.value })}
            />
            <Field
              id={INPUT_IDS.DECLARED_PERSON}
              label={t('verify.person')}
              hint={t('verify.personHint')}
              error={errorOf(INPUT_IDS.DECLARED_PERSON)}
              className="short"
              value={typed.person}
              onChange={(event) => change({ person: event.target.value })}
            />
            <Field
              id={INPUT_IDS.SHARE_CODE}
              label={t('verify.code')}
              hint={t('verify.codeHint')}
              error={errorOf(INPUT_IDS.SHARE_CODE)}
              className="share-code"
              autoCapitalize="characters"
              maxLength={40}
              value={code}
              onChange={(event) => onCode(event.target.value)}
            />
            <NameField
              value={typed.name}
              onChange={(name) => change({ name })}
              error={errorOf(INPUT_IDS.NAME)}
            />
            <div className="field">
              <p className="label" aria-hidden="true">
                {t('verify.birthDate')}
              </p>
              <DateFields
                id={INPUT_IDS.BIRTH_DATE}
                legend={t('verify.birthDate')}
                hint={t('verify.birthDateHint')}
                error={errorOf(INPUT_IDS.BIRTH_DATE)}
                typed={date}
                onChange={changeDate}
              />
            </div>
          </>
        )}
      </StepForm>
      <p className="note">{t('verify.seen')}</p>
      <p className="note">{t('verify.worth')}</p>
      <p>
        <Link to={PATHS.verify}>{t('verify.file')}</Link>
      </p>
    </div>
  );
}

function codeErrors(code: string): FieldError[] {
  const parsed = parseShareCode(code);
  return parsed.ok ? [] : [{ id: INPUT_IDS.SHARE_CODE, text: inputWords(`SHARE_CODE.${parsed.reason}`) }];
}

function birthDateErrors(date: string): FieldError[] {
  const parsed = parsePlainDate(date);
  if (parsed.ok) return [];
  const reason = date === '' ? 'EMPTY' : parsed.reason;
  return [{ id: INPUT_IDS.BIRTH_DATE, text: inputWords(`BIRTH_DATE.${reason}`) }];
}

/** Four digits of the year: nobody guesses the century of a birth. Empty for nothing. */
function dateText({ year, month, day }: TypedDate): string {
  const [y = '', m = '', d = ''] = [year, month, day].map(typedNumber);
  return y + m + d === '' ? '' : [y, m.padStart(2, '0'), d.padStart(2, '0')].join('-');
}

function typedDate(date: string): TypedDate {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month, day };
}
