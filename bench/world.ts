import { aesVault } from '@exit-card/server/src/db/aes-vault.ts';
import { cardNumber } from '@exit-card/shared/card-number';
import { idNumberWithCheckDigit } from '@exit-card/shared/id-number';
import type { PlainDate } from '@exit-card/shared/plain-date';
import type Sqlite from 'better-sqlite3';
import { v7 as newId } from 'uuid';

export const KEYS = {
  dataKeys: [{ id: 'bench', key: Buffer.alloc(32, 'bench data key') }],
  indexKey: Buffer.alloc(32, 'bench index key'),
};
const vault = aesVault(KEYS);
const HASH = 'b'.repeat(64);
const DAY = 24 * 60 * 60 * 1000;
/** Noon of the day at which the demo's clock begins. No deadline is over by then: a clock with much to do would be measured too. */
const TODAY = Date.UTC(2024, 2, 11, 4);
const DAYS_OF_OLD = 1_400;
const DAYS_OF_OPEN = 20;

export interface Resident {
  readonly id: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

/** The n-th of the made people, n from 0: always the same name and numbers. */
export function resident(n: number): Omit<Resident, 'id'> {
  const birth = new Date(Date.UTC(1950, 0, 1) + (n % 18_000) * DAY).toISOString().slice(0, 10);
  const order = String(Math.floor(n / 18_000)).padStart(3, '0');
  return {
    name: `王${String.fromCharCode(0x4e00 + (n % 5_000))}`,
    idNumber: idNumberWithCheckDigit(`540102${birth.replaceAll('-', '')}${order}`),
    phone: `13${String(n).padStart(9, '0')}`,
  };
}

/** Fills an empty, migrated database with people, each with two cards and seven rows of history. */
export function makeWorld(sqlite: Sqlite.Database, people: number): Resident[] {
  const insert = inserts(sqlite);
  const residents: Resident[] = [];
  sqlite.exec('BEGIN');
  for (let n = 0; n < people; n += 1) {
    const person = { id: newId(), ...resident(n) };
    residents.push(person);
    insert.applicant(person);
    const old = TODAY - (100 + (n % DAYS_OF_OLD)) * DAY;
    // The demo comes into the same database and has none of these numbers.
    insert.card(person.id, old, 80_000 + Math.floor(n / DAYS_OF_OLD), [
      'submit',
      'review',
      'approve',
      'recordExit',
    ]);
    const open = TODAY - (3 + (n % DAYS_OF_OPEN)) * DAY;
    insert.card(person.id, open, 80_000 + Math.floor(n / DAYS_OF_OPEN), ['submit', 'review', 'approve']);
  }
  sqlite.exec('COMMIT');
  sqlite.exec('ANALYZE');
  return residents;
}

const STATUS_AFTER = {
  submit: 'PENDING',
  review: 'REVIEWED',
  approve: 'APPROVED',
  recordExit: 'COMPLETED',
} as const;
type Step = keyof typeof STATUS_AFTER;

function inserts(sqlite: Sqlite.Database) {
  const applicants = insertInto(
    sqlite,
    'applicants',
    'id, name_original, name_key, id_number_cipher, id_number_hmac, phone_cipher, phone_hmac, birth_date, sex',
  );
  const cards = insertInto(
    sqlite,
    'cards',
    `id, card_number, principal_id, channel, submitted_by_applicant_id, application_date, purpose, destination,
     expected_exit_date, status, ends_at, approved_on, valid_until, exited_on, closed_at, expedite, version, history_head, history_count`,
  );
  const changes = insertInto(
    sqlite,
    'status_changes',
    `id, card_id, seq, from_status, to_status, action, at, actor_kind, on_behalf_of_applicant_id,
     public_comment, reason_codes, prev_hash, hash`,
  );
  return {
    applicant({ id, name, idNumber, phone }: Resident) {
      const birth = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
      applicants.run(
        id,
        name,
        name,
        vault.encrypt('applicants.id_number_cipher', id, idNumber),
        vault.blindIndex('id-number', idNumber),
        vault.encrypt('applicants.phone_cipher', id, phone),
        vault.blindIndex('phone-number', phone),
        birth,
        Number(idNumber[16]) % 2 === 1 ? 'MALE' : 'FEMALE',
      );
    },
    card(principalId: string, submittedAt: number, slot: number, steps: readonly Step[]) {
      const id = newId();
      const day = (after: number) => plainDate(submittedAt + after * DAY);
      const status = STATUS_AFTER[steps.at(-1) ?? 'submit'];
      const exited = steps.includes('recordExit');
      cards.run(
        id,
        cardNumber(day(0), slot),
        principalId,
        'WEB',
        principalId,
        day(0),
        'TOURISM',
        'SG',
        day(10),
        status,
        exited ? null : submittedAt + 33 * DAY,
        day(2),
        day(32),
        exited ? day(10) : null,
        exited ? submittedAt + 10 * DAY : null,
        'NONE',
        steps.length,
        HASH,
        steps.length,
      );
      steps.forEach((step, index) => {
        const before = steps[index - 1];
        const at = submittedAt + index * DAY;
        const from = before ? STATUS_AFTER[before] : null;
        changes.run(
          newId(),
          id,
          index + 1,
          from,
          STATUS_AFTER[step],
          step,
          at,
          'SYSTEM',
          principalId,
          null,
          '[]',
          HASH,
          HASH,
        );
      });
    },
  };
}

function insertInto(sqlite: Sqlite.Database, table: string, columns: string) {
  const marks = columns.split(',').map(() => '?');
  return sqlite.prepare(`insert into ${table} (${columns}) values (${marks.join(', ')})`);
}

function plainDate(at: number): PlainDate {
  return new Date(at + 8 * 60 * 60 * 1000).toISOString().slice(0, 10) as PlainDate;
}
