import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { reportExit } from '../border/report-exit.ts';
import type { Config } from '../config.ts';
import { Fault } from '../fault.ts';
import { addressLimit } from '../http/address-limit.ts';
import type { CallerOf } from '../http/caller-of.ts';
import type { CookieJar } from '../http/cookies.ts';
import { isSameOrigin } from '../http/origin.ts';
import type { Services } from '../services.ts';
import { demoAuthenticators } from './authenticator.store.ts';
import { demoCards } from './demo-cards.store.ts';
import { moveDemoClock } from './demo-clock.ts';
import { outboxOf } from './outbox.ts';
import { demoPage, inboxPage } from './page.ts';
import { firstPage, PERSONAS } from './people.ts';
import { signInAs } from './sign-in.ts';
import { STYLE } from './style.ts';
import type { Language } from './words.ts';
import type { DemoWorld } from './world.ts';

interface DemoRoutes {
  readonly demo: DemoWorld;
  readonly services: Services;
  readonly config: Config;
  readonly cookies: CookieJar;
  readonly callers: CallerOf;
}

const ClockForm = z.object({ days: z.coerce.number().optional(), workingDays: z.coerce.number().optional() });
const OutsideForm = z.object({
  name: z.enum(['register', 'face', 'sms', 'mail', 'push', 'notary', 'scanner']),
  down: z.enum(['yes', 'no']),
});
const ExitForm = z.object({ cardNumber: z.string() });
const SignInForm = z.object({ persona: z.string() });

/** The demo's own pages, beside the site. They exist in the demo only: elsewhere nothing registers them. */
export async function serveDemo(server: FastifyInstance, parts: DemoRoutes): Promise<void> {
  await server.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      async (_request: FastifyRequest, body: string) => Object.fromEntries(new URLSearchParams(body)),
    );
    scope.addHook('onRequest', async (request) => {
      if (request.method === 'POST' && !isSameOrigin(request, parts.config.publicOrigin))
        throw new Fault('FORBIDDEN');
    });
    scope.addHook('onRequest', addressLimit(parts.config.requestsPerMinute));
    // Browsers send the forms of a page without any referrer as from nowhere (`Origin: null`).
    scope.addHook('onRequest', async (_request, reply) => {
      reply.header('referrer-policy', 'same-origin');
    });
    showPages(scope, parts);
    takeForms(scope, parts);
  });
}

function showPages(scope: FastifyInstance, { demo, services }: DemoRoutes): void {
  const page = 'text/html; charset=utf-8';
  scope.get('/demo', async (request, reply) => {
    const authenticators = await demoAuthenticators(services);
    const messages = outboxOf(demo);
    const language = languageOf(request);
    const cards = await demoCards(services.database, services.clock.now());
    return reply.type(page).send(demoPage({ language, world: demo, messages, authenticators, cards }));
  });
  scope.get('/demo/outbox', (request, reply) =>
    reply.type(page).send(inboxPage(languageOf(request), outboxOf(demo))),
  );
  scope.get('/demo/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE));
  scope.get('/demo/outbox.json', async () => outboxOf(demo));
  scope.get('/demo/authenticator.json', () => demoAuthenticators(services));
  scope.get('/demo/people.json', async () =>
    PERSONAS.map(({ id, name, shows }) => ({ key: id, name, note: shows.join(' · ') })),
  );
}

function takeForms(scope: FastifyInstance, { demo, services, cookies, callers }: DemoRoutes): void {
  scope.post('/demo/clock', async (request, reply) => {
    await moveDemoClock(services, parsed(ClockForm, request));
    return back(request, reply);
  });
  scope.post('/demo/exit', async (request, reply) => {
    const { cardNumber } = parsed(ExitForm, request);
    const exitedOn = services.clock.today();
    const answer = await reportExit(services, { eventId: `demo-${newId()}`, cardNumber, exitedOn });
    if (answer.result === 'REFUSED' && answer.reason === 'UNKNOWN_CARD') throw new Fault('NOT_FOUND');
    return back(request, reply);
  });
  scope.post('/demo/outside', async (request, reply) => {
    const { name, down } = parsed(OutsideForm, request);
    demo[name].isDown = down === 'yes';
    return back(request, reply);
  });
  scope.post('/demo/sign-in', async (request, reply) => {
    const { persona } = parsed(SignInForm, request);
    const person = PERSONAS.find(({ id }) => id === persona);
    if (!person) throw new Fault('NOT_FOUND');
    const token = await signInAs(services, await callers(request, reply), person);
    cookies.pen(request, reply).set(token, { publicComputer: false });
    if (request.headers['content-type']?.startsWith('application/json')) return reply.code(204).send();
    return reply.redirect(firstPage(person), 303);
  });
}

function parsed<Form extends z.ZodType>(form: Form, { body }: FastifyRequest): z.infer<Form> {
  const result = form.safeParse(body);
  if (!result.success) throw new Fault('BAD_USER_INPUT');
  return result.data;
}

function languageOf({ query }: FastifyRequest): Language {
  return (query as { lang?: string }).lang === 'en' ? 'en' : 'zh';
}

function back({ body }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { lang } = body as { lang?: string };
  return reply.redirect(lang === 'en' ? '/demo?lang=en' : '/demo', 303);
}
