import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FilePurpose } from '@exit-card/shared/file';
import { beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../demo/people.ts';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aGuardianGrant, anOrganisation, aSeat } from '../testing/planted-grants.ts';
import { aJpeg, aPdf } from '../testing/sample-files.ts';
import { readBulkList } from './read-bulk-list.ts';
import { scanPending } from './scan-file.ts';

const REQUEST = `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) {
  __typename ... on UploadTicket { file { id name state } url ticket } ... on FileRefused { reason } } }`;
const REMOVE = 'mutation ($id: ID!) { removeFile(input: { fileId: $id }) { id } }';

interface Ticket {
  readonly __typename: string;
  readonly reason?: string;
  readonly url: string;
  readonly ticket: string;
  readonly file: { readonly id: string; readonly name: string };
}
interface Given {
  subjectId: string;
  purpose?: FilePurpose;
  name?: string;
  bytes?: number;
}

async function ticketFor(browser: Browser, given: Given): Promise<Ticket> {
  const input = { purpose: 'GRANT_EVIDENCE', name: '户口簿.pdf', bytes: aPdf().length, ...given };
  const { data, text } = await browser.ask<{ requestUpload: Ticket } | null>(REQUEST, { input });
  if (!data) throw new Error(text);
  return data.requestUpload;
}

const put = (
  browser: Browser,
  { url, ticket }: Pick<Ticket, 'url' | 'ticket'>,
  body: Uint8Array<ArrayBuffer> = new Uint8Array(aPdf()),
  headers: Record<string, string> = {},
) => browser.send(url, { method: 'PUT', body, headers: { 'upload-ticket': ticket, ...headers } });

async function upload(browser: Browser, given: Given, body: Buffer = aPdf()): Promise<Ticket> {
  const ticket = await ticketFor(browser, { ...given, bytes: body.length });
  const answer = await put(browser, ticket, new Uint8Array(body));
  if (answer.status !== 204) throw new Error(`${answer.status} ${await answer.text()}`);
  return ticket;
}

onBothEngines((open) => {
  let app: TestApp;
  let requester: Browser;
  let folder: string;
  let grantId: string;

  const ground = () => ({
    ...app.services.database,
    vault: app.services.vault,
    write: app.services.database.write,
  });
  const aRequest = async (): Promise<string> => {
    const parties = { principalId: PEOPLE.qinLang.id, delegateApplicantId: PEOPLE.qinLan.id };
    return (await aGuardianGrant(ground(), { ...parties, state: 'REQUESTED' })).id;
  };
  const rowOf = async (id: string) => {
    const { files } = app.services.database.tables;
    return (await app.services.database.read.select().from(files)).find((row) => row.id === id);
  };
  const move = async (state: 'EVIDENCE_REVIEW' | 'REQUESTED') => {
    const { write, tables } = app.services.database;
    const eventCount = state === 'REQUESTED' ? 1 : 2;
    await write((tx) => tx.update(tables.delegationGrants).set({ state, eventCount }));
  };

  beforeAll(async () => {
    const { location, close } = await open();
    await close();
    app = await startTestApp({ location });
    folder = path.join(location.dataDir, 'files');
    requester = app.browser();
    await requester.signInAs('秦岚');
    grantId = await aRequest();
  });

  describe('an upload', () => {
    it('is kept, encrypted and named by its content, and handed back as it was', async () => {
      const { file } = await upload(requester, { subjectId: grantId, name: '户口簿.pdf' });
      const row = await rowOf(file.id);
      expect(row).toMatchObject({ state: 'CLEAN', mime: 'application/pdf', ticketHash: '' });
      const stored = readFileSync(path.join(folder, file.id));
      expect(stored.includes('%PDF')).toBe(false);
      expect(row?.nameCipher).toMatch(/^v1\./);
      const answer = await requester.send(`/files/${file.id}`);
      expect(answer.status).toBe(200);
      expect(aPdf().includes(Buffer.from(await answer.arrayBuffer()))).toBe(true);
    });

    it('E6: needs the session, the header and a page of this site; none of them alone will do', async () => {
      const ticket = await ticketFor(requester, { subjectId: grantId });
      const stranger = app.browser();
      await stranger.signInAs('周涛');
      const bytes = new Uint8Array(aPdf());
      const answers = await Promise.all([
        put(app.browser(), ticket),
        put(stranger, ticket),
        requester.send(ticket.url, { method: 'PUT', body: bytes }),
        put(requester, ticket, bytes, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }),
        put(requester, ticket, bytes, { origin: 'https://evil.example' }),
        put(requester, { ...ticket, ticket: 'x'.repeat(43) }),
        requester.send(ticket.url, {
          method: 'POST',
          body: bytes,
          headers: { 'upload-ticket': ticket.ticket },
        }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([401, 404, 403, 403, 403, 410, 404]);
      expect(await rowOf(ticket.file.id)).toMatchObject({ state: 'WAITING' });
      expect((await put(requester, ticket)).status).toBe(204);
    });

    it('E6: a ticket is good once, also for two at the same moment', async () => {
      const ticket = await ticketFor(requester, { subjectId: grantId });
      const both = await Promise.all([put(requester, ticket), put(requester, ticket)]);
      expect(both.map(({ status }) => status).sort()).toEqual([204, 410]);
      expect(await (await put(requester, ticket)).json()).toEqual({ reason: 'TICKET_OVER' });
    });

    it('H1: what is no PDF, JPEG or PNG is refused, and its sender sees why', async () => {
      const page = Buffer.from('<!doctype html><script>alert(1)</script>');
      const ticket = await ticketFor(requester, { subjectId: grantId, name: 'x.pdf', bytes: page.length });
      const answer = await put(requester, ticket, new Uint8Array(page), {
        'content-type': 'application/pdf',
      });
      expect([answer.status, await answer.json()]).toEqual([422, { reason: 'TYPE' }]);
      expect(await rowOf(ticket.file.id)).toMatchObject({ state: 'REJECTED', refusal: 'TYPE', sha256: null });
      expect((await requester.send(ticket.url)).status).toBe(404);
      expect(readdirSync(folder).filter((name) => name.startsWith(ticket.file.id))).toEqual([]);
    });

    it('H6: what the scanner takes for malware is gone at once', async () => {
      const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
      const pdf = aPdf(`9 0 obj\n(${eicar})\nendobj`);
      const ticket = await ticketFor(requester, { subjectId: grantId, bytes: pdf.length });
      const answer = await put(requester, ticket, new Uint8Array(pdf));
      expect([answer.status, await answer.json()]).toEqual([422, { reason: 'MALWARE' }]);
      expect((await requester.send(ticket.url)).status).toBe(404);
      expect(readdirSync(folder)).not.toContain(ticket.file.id);
    });

    it('H6: while the scanner is down it waits, and is given to nobody until it was looked at', async () => {
      const outside = (down: string) =>
        requester.send('/demo/outside', {
          method: 'POST',
          body: new URLSearchParams({ name: 'scanner', down }),
        });
      await outside('yes');
      const { file, url } = await upload(requester, { subjectId: grantId });
      expect(await rowOf(file.id)).toMatchObject({ state: 'PENDING' });
      expect((await requester.send(url)).status).toBe(404);
      await outside('no');
      await scanPending(app.services);
      expect(await rowOf(file.id)).toMatchObject({ state: 'CLEAN' });
      expect((await requester.send(url)).status).toBe(200);
    });

    it('H2: says before any byte that a file is empty, too large or one too many', async () => {
      const subjectId = await aRequest();
      const reasons = await Promise.all(
        [0, -1, 10 * 1024 * 1024 + 1].map((bytes) => ticketFor(requester, { subjectId, bytes })),
      );
      expect(reasons.map(({ reason }) => reason)).toEqual(['EMPTY', 'EMPTY', 'TOO_LARGE']);
      const many = await Promise.all(Array.from({ length: 25 }, () => ticketFor(requester, { subjectId })));
      expect(many.filter(({ __typename }) => __typename === 'UploadTicket')).toHaveLength(20);
      expect(many.find(({ reason }) => reason)?.reason).toBe('TOO_MANY');
    });

    it('H3: is named without folders, without what nobody sees, and by what it is', async () => {
      const page = await upload(requester, {
        subjectId: grantId,
        name: '../../户口簿\u202egnp.\u0000pdf.html',
      });
      const { headers } = await requester.send(page.url);
      expect(headers.get('content-disposition')).toBe(
        `attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('户口簿gnp.pdf.html.pdf')}`,
      );
      const photo = await upload(requester, { subjectId: grantId, name: 'IMG.JPG' }, aJpeg());
      expect((await requester.send(photo.url)).headers.get('content-disposition')).toContain("''IMG.JPG");
    });
  });

  describe('a download', () => {
    it('H4: is an attachment that runs nothing, is kept by no cache and can be shown by no other site', async () => {
      const { url, file } = await upload(requester, { subjectId: grantId });
      const { headers, status } = await requester.send(url, { headers: { 'accept-encoding': 'gzip' } });
      expect(status).toBe(200);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-length': String((await rowOf(file.id))?.bytes),
        'content-disposition': expect.stringMatching(/^attachment; /),
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'cross-origin-resource-policy': 'same-origin',
      });
      const elsewhere = await requester.send(url, { headers: { 'sec-fetch-site': 'cross-site' } });
      expect(elsewhere.status).toBe(403);
    });

    it('H4: is open to its sender and to verifiers; for all others there is no such file', async () => {
      const { url } = await upload(requester, { subjectId: grantId });
      const as = async (name: string) => {
        const browser = app.browser();
        await browser.signInAs(name);
        return browser;
      };
      const principal = await as('秦朗');
      const others = await Promise.all([
        principal.send(url),
        (await as('周涛')).send(url),
        (await as('何丽')).send(url),
        (await as('周涛')).send('/files/018e2700-0a00-7000-8000-000000000000'),
      ]);
      const answers = await Promise.all(others.map(async (answer) => [answer.status, await answer.text()]));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]?.[0]).toBe(404);
      expect((await app.browser().send(url)).status).toBe(401);
    });

    it('H4, C9: a verifier proves the second factor; principal and requester see who read the evidence', async () => {
      const { url } = await upload(requester, { subjectId: grantId });
      await move('EVIDENCE_REVIEW');
      const verifier = app.browser();
      await verifier.signInAs('马超');
      const answer = await verifier.send(url);
      expect([answer.status, await answer.json()]).toMatchObject([
        403,
        { errors: [{ extensions: { code: 'STEP_UP_REQUIRED', factor: 'TOTP' } }] },
      ]);
      const { accessRecords } = app.services.database.tables;
      const reads = async () =>
        (await app.services.database.read.select().from(accessRecords)).filter(
          ({ action, grantId: through }) => action === 'READ_EVIDENCE' && through === grantId,
        );
      expect(await reads()).toEqual([]);
      await verifier.signInProvenAs('马超');
      expect((await verifier.send(url)).status).toBe(200);
      const byOfficer = { actorApplicantId: PEOPLE.maChao.id, actorKind: 'OFFICER' };
      expect(await reads()).toMatchObject([
        { principalId: PEOPLE.qinLang.id, ...byOfficer },
        { principalId: PEOPLE.qinLan.id, ...byOfficer },
      ]);
      await move('REQUESTED');
    });

    it('H4: nobody gets a list of ID numbers back, whoever sent it', async () => {
      const orgId = await anOrganisation(ground(), { registeredBy: PEOPLE.tangWanqing.id });
      await aSeat(ground(), { orgId, applicantId: PEOPLE.tangWanqing.id });
      const agent = app.browser();
      await agent.signInAs('唐婉清');
      const list = { subjectId: orgId, purpose: 'BULK_LIST', name: '名单.csv' } as const;
      await expect(ticketFor(agent, list)).rejects.toThrow('STEP_UP_REQUIRED');
      await agent.signInProvenAs('唐婉清');
      await expect(ticketFor(agent, { ...list, purpose: 'GRANT_EVIDENCE' })).rejects.toThrow('NOT_FOUND');
      expect((await ticketFor(agent, { ...list, bytes: 1_000_001 })).reason).toBe('TOO_LARGE');
      const { url, file } = await upload(agent, list, Buffer.from('姓名,身份证号码\n'));
      expect(await rowOf(file.id)).toMatchObject({ state: 'CLEAN', mime: 'text/csv' });
      expect((await agent.send(url)).status).toBe(404);
      await expect(ticketFor(requester, list)).rejects.toThrow('NOT_FOUND');
      expect(String(await readBulkList(app.services, orgId, file.id))).toBe('姓名,身份证号码\n');
      expect(await readBulkList(app.services, 'another', file.id)).toBeUndefined();
    });
  });

  describe('what is handed in', () => {
    it('H4: neither grows nor shrinks, also while bytes are on their way', async () => {
      const late = await ticketFor(requester, { subjectId: grantId });
      const { file } = await upload(requester, { subjectId: grantId });
      await move('EVIDENCE_REVIEW');
      expect((await put(requester, late)).status).toBe(409);
      expect(readdirSync(folder).filter((name) => name.startsWith(late.file.id))).toEqual([]);
      expect(await rowOf(late.file.id)).toBeUndefined();
      await expect(ticketFor(requester, { subjectId: grantId })).rejects.toThrow('CONFLICT');
      expect((await requester.ask(REMOVE, { id: file.id })).text).toContain('CONFLICT');
      expect((await requester.send(`/files/${file.id}`)).status).toBe(200);
      await move('REQUESTED');
    });

    it('is taken back before, by its sender alone, with its bytes', async () => {
      const { file, url } = await upload(requester, { subjectId: grantId });
      const principal = app.browser();
      await principal.signInAs('秦朗');
      expect((await principal.ask(REMOVE, { id: file.id })).text).toContain('NOT_FOUND');
      expect((await requester.ask(REMOVE, { id: file.id })).data).toEqual({ removeFile: { id: file.id } });
      expect(readdirSync(folder)).not.toContain(file.id);
      expect((await requester.send(url)).status).toBe(404);
      expect((await requester.ask(REMOVE, { id: file.id })).text).toContain('NOT_FOUND');
    });
  });
});
