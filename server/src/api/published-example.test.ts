import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing/ask.ts';
import type { Browser } from '../testing/browser.ts';
import { testClock } from '../testing/clock.ts';
import { onBothEngines } from '../testing/engines.ts';
import { LOOK_UP, MY_CARDS, PROVE_IDENTITY, REQUEST_CODE } from '../testing/operations.ts';

const ZHANG_SAN = {
  name: '张三',
  idNumber: '110101199003071234',
  passportNumber: 'E12345678',
  phoneNumber: '13800138000',
};

interface Sent {
  requestCode: { __typename: string; challengeId: string };
}

async function codeFor(browser: Browser, purpose: string) {
  const { idNumber, phoneNumber } = ZHANG_SAN;
  const { data } = await browser.ask<Sent>(REQUEST_CODE, { input: { purpose, idNumber, phoneNumber } });
  expect(data.requestCode.__typename).toBe('CodeSent');
  return { challengeId: data.requestCode.challengeId, code: await browser.codeFor(phoneNumber) };
}

describe('the published guide, step by step', () => {
  onBothEngines((open) => {
    let app: TestApp;
    const clock = testClock();

    it('S3, S7: the look-up shows what the two samples print', async () => {
      const { location } = await open();
      app = await startTestApp({ location, clock });
      const browser = app.browser();
      const proof = await codeFor(browser, 'LOOK_UP');
      const { data } = await browser.ask(LOOK_UP, { input: { ...ZHANG_SAN, ...proof } });
      expect(data).toEqual({
        lookUp: {
          __typename: 'CardsFound',
          identity: {
            name: '张*',
            idNumber: '110***********1234',
            passportNumber: 'E******78',
            phoneNumber: '138****8000',
          },
          cards: [
            {
              number: 'EX2024030867890',
              applicationDate: '2024-03-08',
              status: 'ADDITIONAL_DOCUMENTS_REQUIRED',
              purpose: 'TOURISM',
              destination: 'JP',
              expectedExitDate: '2024-04-10',
              approvedOn: null,
              validUntil: null,
              comment: '请提供详细的行程安排和住宿证明',
              supplementDueOn: '2024-03-15',
              progress: { nextStep: 'SUBMIT_DOCUMENTS', daysLeft: 4 },
            },
            {
              number: 'EX2024030712345',
              applicationDate: '2024-03-07',
              status: 'APPROVED',
              purpose: 'TOURISM',
              destination: 'SG',
              expectedExitDate: '2024-03-15',
              approvedOn: '2024-03-07',
              validUntil: '2024-04-06',
              comment: null,
              supplementDueOn: null,
              progress: { nextStep: 'LEAVE_IN_TIME', daysLeft: 26 },
            },
          ],
        },
      });
    });

    it('S5.1, S4.2: after the first use the cards are there with their history', async () => {
      const browser = app.browser();
      clock.advance({ minutes: 1 });
      const proof = await codeFor(browser, 'FIRST_USE');
      const { passportNumber: _, ...person } = ZHANG_SAN;
      const proven = await browser.ask(PROVE_IDENTITY, { input: { ...person, ...proof } });
      expect(proven.data).toEqual({
        proveIdentity: { __typename: 'SignedIn', viewer: { assurance: 'L2', nextStep: 'FACE' } },
      });
      const { data } = await browser.ask<{
        viewer: { cards: { edges: { node: { number: string; history: unknown[] } }[] } };
      }>(MY_CARDS);
      const card = data.viewer.cards.edges.find(({ node }) => node.number === 'EX2024030712345')?.node;
      expect(card?.history).toEqual([
        {
          seq: 3,
          from: 'REVIEWED',
          to: 'APPROVED',
          at: '2024-03-07T08:05:00.000Z',
          actor: 'OFFICER',
          comment: null,
        },
        {
          seq: 2,
          from: 'PENDING',
          to: 'REVIEWED',
          at: '2024-03-07T06:20:00.000Z',
          actor: 'OFFICER',
          comment: null,
        },
        { seq: 1, from: null, to: 'PENDING', at: '2024-03-07T01:12:00.000Z', actor: 'SELF', comment: null },
      ]);
    });
  });
});
