import { CARD_NUMBERS_A_DAY } from '@exit-card/shared/card-number';
import type { TestDatabase } from './engines.ts';

/** Cards of 李四 take all numbers of 11 March 2024 but the last so many. */
export function fillTheDay(database: TestDatabase, left: number): Promise<void> {
  return database.raw(`
    insert into cards (id, card_number, principal_id, channel, submitted_by_applicant_id, application_date, purpose, destination,
      expected_exit_date, status, expedite, version, history_head, history_count)
    with recursive n(i) as (select 0 union all select i + 1 from n where i < ${CARD_NUMBERS_A_DAY - left - 1})
    select 'full ' || i, 'EX20240311' || substr(cast(100000 + i as text), 2), 'li-si', 'WEB', 'li-si', '2024-03-11', 'TOURISM', 'SG',
      '2024-03-15', 'PENDING', 'NONE', 1, '', 1 from n`);
}
