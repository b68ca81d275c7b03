import type { GrantState } from '@exit-card/shared/delegation';
import { GrantKind } from '@exit-card/shared/delegation';
import { both, code, lines, table } from '../cards/markdown.ts';
import type { GrantActions } from './grant-actions.ts';
import { GRANT_ACTION_NAMES, GRANT_ACTIONS, GRANT_ROWS } from './grant-actions.ts';
import type { GrantActionName } from './grant-inputs.ts';
import { GRANT_ACTION_WORDS, GRANT_POWER_WORDS } from './grant-words.ts';

const actions: GrantActions = GRANT_ACTIONS;
const KINDS = Object.values(GrantKind);

/** docs/grants.md, made from the grant table so that it cannot differ from it. */
export function grantDocument(): string {
  return [
    '# 授权的状态 · The life of a grant',
    '由 `server/src/delegation/grant-actions.ts` 生成：`pnpm --filter @exit-card/server status-diagram`。',
    'Generated from that table; conditions are the names of its guards and checks.',
    ...KINDS.map((kind) => `## ${kind}\n\n${diagram(kind)}\n\n${actionTable(kind)}`),
  ]
    .join('\n\n')
    .concat('\n');
}

function diagram(kind: GrantKind): string {
  const ways = namesOf(kind).flatMap((name) =>
    fromOf(kind, name).map(
      (from) => `  ${from ?? '[*]'} --> ${GRANT_ROWS[name].to[kind]}: ${GRANT_ACTION_WORDS[name][0]} ${name}`,
    ),
  );
  return ['```mermaid', 'stateDiagram-v2', ...ways, '```'].join('\n');
}

function actionTable(kind: GrantKind): string {
  return table(
    ['操作 Action', '从 From', '到 To', '谁 Who', '条件 Conditions'],
    namesOf(kind).map((name) => [
      lines([code(name), both(GRANT_ACTION_WORDS[name])]),
      lines(fromOf(kind, name).map((from) => (from ? code(from) : '–'))),
      code(GRANT_ROWS[name].to[kind] ?? ''),
      lines(GRANT_ROWS[name].by.map((power) => both(GRANT_POWER_WORDS[power]))),
      lines(conditions(name)),
    ]),
  );
}

function namesOf(kind: GrantKind): GrantActionName[] {
  return GRANT_ACTION_NAMES.filter((name) => GRANT_ROWS[name].to[kind] !== undefined);
}

/** States to which some action leads a grant of this kind, and null for the beginning. */
function fromOf(kind: GrantKind, name: GrantActionName): readonly (GrantState | null)[] {
  const reached = namesOf(kind).map((other) => GRANT_ROWS[other].to[kind]);
  return GRANT_ROWS[name].from.filter((from) => from === null || reached.includes(from));
}

function conditions(name: GrantActionName): string[] {
  const { afterEnd, level, guards = [], checks = [] } = actions[name];
  return [
    ...(afterEnd ? ['自行结束之后 only when it has ended by itself'] : []),
    ...(level ? [level] : []),
    ...[...guards, ...checks].map((rule) => code(rule.name)),
  ];
}
