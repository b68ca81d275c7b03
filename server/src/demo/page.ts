import { groupedShareCode } from '@exit-card/shared/share';
import { STATUS_WORDS } from '../cards/words.ts';
import type { DemoAuthenticator } from './authenticator.store.ts';
import type { DemoCard } from './demo-cards.store.ts';
import { Html, html } from './html.ts';
import type { OutboxMessage } from './outbox.ts';
import { type DemoPerson, PEOPLE, PERSONA_GROUPS, WITH_PASSWORD } from './people.ts';
import { DEMO_SHARE } from './shares.ts';
import { type Language, WORDS } from './words.ts';
import type { DemoWorld } from './world.ts';

interface PageContent {
  readonly language: Language;
  readonly world: DemoWorld;
  readonly messages: readonly OutboxMessage[];
  readonly authenticators: readonly DemoAuthenticator[];
  /** By their owner. */
  readonly cards: ReadonlyMap<string, readonly DemoCard[]>;
}

type Words = (typeof WORDS)[Language];

const OUTSIDE = ['register', 'face', 'sms', 'mail', 'push', 'notary', 'scanner'] as const;

/** Everything that one can do with the demo, without any script. */
export function demoPage({ language, world, messages, authenticators, cards }: PageContent): string {
  const words = WORDS[language];
  return frame(
    language,
    html`<h1>${words.title}</h1>
<p>${words.lead}</p>
<p><a href="/">${words.site}</a> · <a href="/playground/">${words.playground}</a></p>
${inbox(words, messages, `/demo?lang=${language}`)}
${codes(words, authenticators, `/demo?lang=${language}`)}
${sharing(words)}
<section><h2>${words.clock}</h2>
<p>${words.now}${words.colon}<strong>${shanghai(world.clock.now())}</strong></p>
<form method="post" action="/demo/clock">${hidden('lang', language)}
${step('days', 1, words.day)} ${step('workingDays', 1, words.workingDay)}
${step('workingDays', 3, words.workingDays)} ${step('days', 30, words.month)}</form>
<p>${words.forward}</p></section>
<section><h2>${words.outside}</h2>
${OUTSIDE.map((name) => outside(words, language, name, world[name].isDown))}</section>
<section><h2>${words.people}</h2>
<p>${PERSONA_GROUPS.map(({ title }, i) => html`<a href="#group-${i}">${title[words.index]}</a> `)}</p>
${PERSONA_GROUPS.map(
  ({ title, people }, i) => html`<h3 id="group-${i}">${title[words.index]}</h3>
<ul>${people.map(
    (person) =>
      html`<li id="${person.id}">${card(words, language, person)}${owned(words, language, cards.get(person.id) ?? [])}</li>`,
  )}</ul>`,
)}</section>`,
  );
}

/** The text messages alone. */
export function inboxPage(language: Language, messages: readonly OutboxMessage[]): string {
  return frame(language, inbox(WORDS[language], messages, `/demo/outbox?lang=${language}`));
}

function frame(language: Language, content: Html): string {
  const words = WORDS[language];
  return html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/demo/style.css">
</head>
<body>
<header><a href="?lang=${language === 'zh' ? 'en' : 'zh'}" lang="${language === 'zh' ? 'en' : 'zh-CN'}">${words.other}</a></header>
<main>${content}</main>
</body>
</html>`.text;
}

function inbox(words: Words, messages: readonly OutboxMessage[], here: string): Html {
  const items = messages.map(
    ({ channel, to, text, at }) =>
      html`<li><p>${words.channels[channel]} <strong>${to}</strong> <time datetime="${at}">${shanghai(new Date(at))}</time></p><p lang="zh-CN">${text}</p></li>`,
  );
  return html`<section><h2 id="messages">${words.messages}</h2>
<p><a class="button" href="${here}">${words.refresh}</a></p>
${items.length > 0 ? html`<p>${words.newest}</p><ul>${items}</ul>` : html`<p>${words.noMessages}</p>`}</section>`;
}

function codes(words: Words, authenticators: readonly DemoAuthenticator[], here: string): Html {
  const rows = authenticators.map(
    ({ name, code }) =>
      html`<div><dt lang="zh-CN">${name}</dt><dd>${code ? html`<strong>${code}</strong>` : words.usedUp}</dd></div>`,
  );
  return html`<section><h2 id="authenticators">${words.authenticators}</h2>
<p>${words.authenticatorsNote} <a class="button" href="${here}#authenticators">${words.refresh}</a></p>
<dl>${rows}</dl></section>`;
}

/** What an institution types in to see the shared card. */
function sharing(words: Words): Html {
  const { code, principal, birthDate } = DEMO_SHARE;
  const facts = [
    [words.shareCode, groupedShareCode(code)],
    [words.name, PEOPLE[principal].name],
    [words.birthDate, birthDate],
  ] as const;
  return html`<section><h2 id="share">${words.share}</h2>
<p>${words.shareNote} <a class="button" href="/verify-card#${code}">${words.shareOpen}</a></p>
<dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>`;
}

function step(unit: 'days' | 'workingDays', count: number, label: string): Html {
  return html`<button name="${unit}" value="${count}">${label}</button>`;
}

function outside(words: Words, language: Language, name: (typeof OUTSIDE)[number], isDown: boolean): Html {
  return html`<form method="post" action="/demo/outside">${hidden('lang', language)}${hidden('name', name)}
<p>${words[name]}${words.colon}<strong>${isDown ? words.down : words.up}</strong>
<button name="down" value="${isDown ? 'no' : 'yes'}">${isDown ? words.bringUp : words.takeDown}</button></p></form>`;
}

function card(words: Words, language: Language, person: DemoPerson): Html {
  const facts: readonly (readonly [string, string])[] = [
    [words.idNumber, person.idNumber],
    [words.phone, person.phoneNumber],
    [words.passport, person.passportNumber ?? words.none],
    ...(person.id === WITH_PASSWORD.person.id ? [[words.password, WITH_PASSWORD.password] as const] : []),
  ];
  return html`<h4 lang="zh-CN">${person.name}</h4><p>${person.shows[words.index]}</p>
<dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<form method="post" action="/demo/sign-in">${hidden('lang', language)}<button name="persona" value="${person.id}">${words.signIn}</button></form>`;
}

/** What somebody's cards are now; the border can report the exit of an approved one. */
function owned(words: Words, language: Language, cards: readonly DemoCard[]): Html {
  if (cards.length === 0) return html``;
  return html`<dl class="cards">${cards.map(
    ({ cardNumber, status }) =>
      html`<div><dt>${cardNumber}</dt><dd>${STATUS_WORDS[status][words.index]}${
        status === 'APPROVED' ? exit(words, language, cardNumber) : ''
      }</dd></div>`,
  )}</dl>`;
}

function exit(words: Words, language: Language, cardNumber: string): Html {
  return html` <form method="post" action="/demo/exit">${hidden('lang', language)}<button name="cardNumber" value="${cardNumber}">${words.exit}</button></form>`;
}

function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}

/** `2024-03-11 10:00` in China. */
function shanghai(date: Date): string {
  return new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
