import type { CardNumberFault } from '@exit-card/shared/card-number';
import type { IdNumberFault } from '@exit-card/shared/id-number';
import type { PassportNumberFault } from '@exit-card/shared/passport-number';
import type { PasswordProblem } from '@exit-card/shared/password-rules';
import type { PersonNameFault } from '@exit-card/shared/person-name';
import type { PhoneNumberFault } from '@exit-card/shared/phone-number';
import type { PlainDateFault } from '@exit-card/shared/plain-date';
import type { ShareCodeFault } from '@exit-card/shared/share';
import type { TypedLineFault } from '@exit-card/shared/typed-line';
import type { UsccFault } from '@exit-card/shared/uscc';
import i18next from 'i18next';

/** What can be wrong with a field, here or by the server's answer. */
export type InputFault =
  | `NAME.${PersonNameFault}`
  | `ID_NUMBER.${IdNumberFault}`
  | `PASSPORT_NUMBER.${PassportNumberFault}`
  | `PHONE_NUMBER.${PhoneNumberFault}`
  | `CARD_NUMBER.${CardNumberFault}`
  | `CODE.${'EMPTY' | 'CHARACTERS' | 'LENGTH'}`
  | `PASSWORD.${PasswordProblem | 'COMMON'}`
  | `DEVICE_NAME.${'EMPTY' | 'TOO_LONG'}`
  | `${'ORGANISATION_NAME' | 'TITLE' | 'PURPOSE' | 'INSTITUTION' | 'DECLARED_PERSON'}.${TypedLineFault}`
  | `SHARE_CODE.${ShareCodeFault}`
  | `BIRTH_DATE.${PlainDateFault | 'EMPTY'}`
  | `USCC.${UsccFault | 'EMPTY'}`;

/** The words for a fault; a newer server may know reasons that this page does not. */
export function inputWords(fault: InputFault, values = { length: 0 }): string {
  return i18next.exists(`input:${fault}`) ? i18next.t(`input:${fault}`, values) : i18next.t('input:other');
}

/** The words for a problem that the server named. */
export function problemWords({ field, reason }: { field: string; reason: string }): string {
  return inputWords(`${field}.${reason}` as InputFault);
}
