import { expect, inject, it } from 'vitest';
import { copyTemplate, runOnPostgres } from '../testing/postgres-databases.ts';
import { listenToBoxes } from './listen.ts';

it('K12: hears of boxes, and comes back when its connection was cut: then everybody looks', async () => {
  const url = await copyTemplate(inject('postgresUrl'));
  const heard: (string | null)[] = [];
  let told = () => {};
  const next = (id: string | null) =>
    new Promise<void>((resolve) => {
      told = () => {
        if (heard.at(-1) === id) resolve();
      };
      told();
    });
  const listening = listenToBoxes(
    url,
    (id) => {
      heard.push(id);
      told();
    },
    () => undefined,
  );
  await next(null);
  await runOnPostgres(url, `select pg_notify('exit_card_boxes', 'somebody')`);
  await next('somebody');
  await runOnPostgres(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'exit-card boxes' and datname = current_database()`,
  );
  await next(null);
  await runOnPostgres(url, `select pg_notify('exit_card_boxes', 'another')`);
  await next('another');
  expect(heard).toEqual([null, 'somebody', null, 'another']);
  await listening.stop();
});
