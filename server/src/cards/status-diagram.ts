import { CardStatus } from '@exit-card/shared/card';
import type { ActionName, Actions } from './actions.ts';
import { ACTION_NAMES, ACTIONS, ROWS } from './actions.ts';
import { both, code, lines, table } from './markdown.ts';
import { ACTION_WORDS, POWER_WORDS, STATUS_WORDS } from './words.ts';

const END_WORDS = {
  ONLY: '自行结束之后 only when the status has ended by itself',
  ALSO: '自行结束之后仍可 also after the status has ended by itself',
} as const;

const actions: Actions = ACTIONS;

/** docs/status.md, made from the status table so that it cannot differ from it. */
export function statusDocument(): string {
  return [
    '# 状态说明 · The statuses of a card',
    '由 `server/src/cards/actions.ts` 生成：`pnpm --filter @exit-card/server status-diagram`。',
    'Generated from that table; conditions are the names of its guards. The diagram leaves out what does not move the status.',
    diagram(),
    statusTable(),
    actionTable(),
  ]
    .join('\n\n')
    .concat('\n');
}

function diagram(): string {
  const names = Object.values(CardStatus).map(
    (status) => `  ${status}: ${STATUS_WORDS[status][0]} ${status}`,
  );
  const moving = ACTION_NAMES.filter((name) => ROWS[name].to !== undefined);
  const ways = moving.flatMap((name) =>
    ROWS[name].from.map(
      (from) => `  ${from ?? '[*]'} --> ${ROWS[name].to}: ${ACTION_WORDS[name][0]} ${name}`,
    ),
  );
  return ['```mermaid', 'stateDiagram-v2', ...names, ...ways, '```'].join('\n');
}

function statusTable(): string {
  return table(
    ['状态 Status', '中文', 'English'],
    Object.values(CardStatus).map((status) => [code(status), ...STATUS_WORDS[status]]),
  );
}

function actionTable(): string {
  return table(
    ['操作 Action', '从 From', '到 To', '谁 Who', '条件 Conditions'],
    ACTION_NAMES.map((name) => [
      lines([code(name), both(ACTION_WORDS[name])]),
      lines(ROWS[name].from.map((status) => (status ? code(status) : '–'))),
      toWords(ROWS[name].to),
      lines(ROWS[name].by.map((power) => both(POWER_WORDS[power]))),
      lines(conditions(name)),
    ]),
  );
}

function toWords(to: CardStatus | undefined): string {
  return to ? code(to) : '不变 unchanged';
}

function conditions(name: ActionName): string[] {
  const { afterEnd, open, guards = [], checks = [] } = actions[name];
  return [
    ...(afterEnd ? [END_WORDS[afterEnd]] : []),
    ...[open, ...guards, ...checks].flatMap((rule) => (rule ? [code(rule.name)] : [])),
  ];
}
