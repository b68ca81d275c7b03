import { readFileSync } from 'node:fs';
import { HOTLINE } from '@exit-card/shared/answer';
import { canonicalPassword, checkPassword } from '@exit-card/shared/password-rules';
import type { ApplicantInClear } from './applicant.store.ts';

/** The common passwords of zxcvbn that have eight characters or more (MIT licence beside the list), and some from China. */
const COMMON: ReadonlySet<string> = new Set(
  readFileSync(new URL('../../lists/common-passwords.txt', import.meta.url), 'utf8').split('\n'),
);
const SERVICE_WORDS = [HOTLINE, 'chujing', 'chujingka', 'exitcard', '出境', '出境卡'];

/** What speaks against a new password of this person; empty when nothing does. */
export function passwordProblems(password: string, person: ApplicantInClear): string[] {
  const problems = checkPassword(password, [...SERVICE_WORDS, ...ownWords(person)]);
  if (problems.length > 0) return problems;
  return COMMON.has(canonicalPassword(password).toLowerCase()) ? ['COMMON'] : [];
}

/** What a stranger who has seen the person's papers would try. */
function ownWords({ name, idNumber, phoneNumber, passportNumber }: ApplicantInClear): string[] {
  return [
    name,
    idNumber,
    idNumber.slice(6, 14),
    idNumber.slice(8, 14),
    idNumber.slice(-6),
    idNumber.slice(-4),
    phoneNumber,
    phoneNumber.slice(-8),
    phoneNumber.slice(-4),
    passportNumber ?? '',
  ];
}
