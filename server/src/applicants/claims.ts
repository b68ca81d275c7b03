import type { InputField } from '@exit-card/shared/answer';
import { parseCardNumber } from '@exit-card/shared/card-number';
import { parseIdNumber } from '@exit-card/shared/id-number';
import { parsePassportNumber } from '@exit-card/shared/passport-number';
import { parsePersonName } from '@exit-card/shared/person-name';
import { parsePhoneNumber } from '@exit-card/shared/phone-number';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { parsePlainDate } from '@exit-card/shared/plain-date';
import { parseShareCode } from '@exit-card/shared/share';
import { LINE_LENGTHS, parseLine } from '@exit-card/shared/typed-line';
import { typedNumber } from '@exit-card/shared/typed-text';
import type { InputProblem } from './answer.ts';
import { LIMITS } from './limits.ts';

/** Parses what a person typed, collects every fault of form and says nothing about what is known. */
export class Claims {
  readonly problems: InputProblem[] = [];

  name(text: string): string {
    const parsed = parsePersonName(text);
    return parsed.ok ? parsed.nameKey : this.#fault('NAME', parsed.reason);
  }

  /** The check digit is a hint of the page's: a register may hold old numbers. */
  idNumber(text: string, today: PlainDate): string {
    const parsed = parseIdNumber(text, today);
    return parsed.ok ? parsed.idNumber : this.#fault('ID_NUMBER', parsed.reason);
  }

  phoneNumber(text: string): string {
    const parsed = parsePhoneNumber(text);
    return parsed.ok ? parsed.phoneNumber : this.#fault('PHONE_NUMBER', parsed.reason);
  }

  /** Empty is as good as not given. */
  passportNumber(text: string | null | undefined): string | null {
    if (!text?.trim()) return null;
    const parsed = parsePassportNumber(text);
    return parsed.ok ? parsed.passportNumber : this.#fault('PASSPORT_NUMBER', parsed.reason);
  }

  cardNumber(text: string | null | undefined): string | null {
    if (!text?.trim()) return null;
    const parsed = parseCardNumber(text);
    return parsed.ok ? parsed.cardNumber : this.#fault('CARD_NUMBER', parsed.reason);
  }

  code(text: string): string {
    const code = typedNumber(text);
    if (/\D/.test(code)) return this.#fault('CODE', 'CHARACTERS');
    return code.length === LIMITS.code.digits ? code : this.#fault('CODE', 'LENGTH');
  }

  shareCode(text: string): string {
    const parsed = parseShareCode(text);
    return parsed.ok ? parsed.code : this.#fault('SHARE_CODE', parsed.reason);
  }

  birthDate(text: string): string {
    const parsed = parsePlainDate(text);
    return parsed.ok ? parsed.date : this.#fault('BIRTH_DATE', parsed.reason);
  }

  institution(text: string): string {
    return this.#line('INSTITUTION', text, LINE_LENGTHS.organisationName);
  }

  purpose(text: string): string {
    return this.#line('PURPOSE', text, LINE_LENGTHS.purpose);
  }

  /** Empty is as good as not given. */
  declaredPerson(text: string | null | undefined): string | null {
    return text?.trim() ? this.#line('DECLARED_PERSON', text, LINE_LENGTHS.person) : null;
  }

  #line(field: InputField, text: string, longest: number): string {
    const parsed = parseLine(text, longest);
    return parsed.ok ? parsed.line : this.#fault(field, parsed.reason);
  }

  #fault(field: InputField, reason: string): string {
    this.problems.push({ field, reason });
    return '';
  }
}
