import type { FanOut } from './fan-out.ts';
import type { Measured } from './measure.ts';

interface Statements {
  readonly request: readonly string[];
  readonly wrongCode: readonly string[];
}

interface Results {
  readonly people: number;
  readonly turns: number;
  readonly myCards: readonly Measured[];
  readonly myCardsStatements: readonly string[];
  readonly acting: readonly Measured[];
  readonly actingStatements: readonly string[];
  readonly request: readonly Measured[];
  readonly wrongCode: readonly Measured[];
  readonly known: Statements;
  readonly unknown: Statements;
  readonly fanOut: readonly FanOut[];
}

/** Ratios, not times: they hold on other machines. */
export function resultsPage(results: Results): string {
  const { people, turns, myCards, myCardsStatements, request, wrongCode, known, unknown } = results;
  const { acting, actingStatements } = results;
  return `# Measurements

Written by \`pnpm bench\`. An embedded SQLite with ${count(people)} people, ${count(people * 2)} cards and ${count(people * 7)} status changes; the
contenders take turns in one process, ${count(turns)} each; medians, as ratios to the first.

## My cards with their history

${table(myCards)}

The use case sends ${myCardsStatements.length} statements, however many cards there are.

## Somebody else's cards through a grant

${table(acting)}

Through a grant it is one transaction of ${actingStatements.length} statements, however many cards there are: who reads, whether the grant holds, the
cards, and the record that their owner sees.

## Is a person known? (A1)

What a stranger can time before a code proves anything. 1.0 means that the time does not tell.

Asking for a code, ${known.request.length} statements for a person in the register and ${unknown.request.length} for nobody:

${table(request)}

Looking up with a wrong code, ${known.wrongCode.length} statements and ${unknown.wrongCode.length}:

${table(wrongCode)}

The statements are ${same(known, unknown) ? 'the same, one by one' : 'NOT the same'}.

## One change to every page that shows it

Milliseconds from the change to the first page, half of the pages and the last; each reads the card anew with its own session. Service
and pages share one process, and up to 250 ms are the look at the boxes that the embedded SQLite needs.

| sockets | first | half | last |
| --- | --- | --- | --- |
${results.fanOut.map(fanOutRow).join('\n')}
`;
}

function fanOutRow({ sockets, first, half, last }: FanOut): string {
  return `| ${count(sockets)} | ${Math.round(first)} | ${Math.round(half)} | ${Math.round(last)} |`;
}

function table(rows: readonly Measured[]): string {
  const lines = rows.map(({ name, ratio }) => `| ${name} | ${ratio.toFixed(ratio < 10 ? 2 : 0)} |`);
  return ['| contender | ratio |', '| --- | --- |', ...lines].join('\n');
}

function same(a: Statements, b: Statements): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function count(n: number): string {
  return n.toLocaleString('en-GB');
}
