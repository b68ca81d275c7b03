import { CHECK_LIST } from '@exit-card/shared/delegation';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { NotaryAnswer, NotaryRegister } from '../delegation/notary-register.ts';
import { DEEDS } from '../demo/deeds.ts';
import { onBothEngines } from '../testing/engines.ts';
import type { DeskWorld } from '../testing/verifier-desk.ts';
import { aGuardianCase, anOfficer, aProxyCase, openDeskWorld } from '../testing/verifier-desk.ts';
import { callerAt } from '../testing/world.ts';
import { askNotaryRegister } from './ask-notary-register.ts';
import { decideOnGrant } from './decide-on-grant.ts';

const caller = callerAt('desk');

const ask = ({ services, verifier }: DeskWorld, id: string, notaryRegister?: NotaryRegister) =>
  askNotaryRegister(
    { ...services, notaryRegister: notaryRegister ?? services.notaryRegister },
    caller,
    verifier,
    id,
  );

const saying = (answer: NotaryAnswer): NotaryRegister => ({ check: async () => answer });

async function kept({ database: { read, tables } }: DeskWorld, id: string) {
  const { grantEvidence: e } = tables;
  const [row] = await read.select().from(e).where(eq(e.grantId, id));
  return { answer: row!.registerCheck, at: row!.registerCheckedAt };
}

onBothEngines((open) => {
  describe('G8: asking the notaries’ register', () => {
    it('G8: keeps that the deed is there, and when it was asked', async () => {
      const desk = await openDeskWorld(open);
      const id = await aProxyCase(desk);
      expect(await ask(desk, id)).toMatchObject({ grant: { registerCheck: 'OK' } });
      expect(await kept(desk, id)).toEqual({ answer: 'OK', at: desk.clock.now() });
    });

    it('G8: tells it the deed and both people, after it stands in the principal’s log', async () => {
      const desk = await openDeskWorld(open);
      const id = await aProxyCase(desk);
      const { deed, principal, delegate } = DEEDS.liangToLuo;
      const { accessRecords: a } = desk.database.tables;
      const asked: unknown[] = [];
      await ask(desk, id, {
        check: async (...question) => {
          const log = await desk.database.read.select().from(a).where(eq(a.principalId, desk.principal.id));
          asked.push(question, log[0]?.action);
          return { outcome: 'OK' };
        },
      });
      expect(asked).toEqual([[deed, principal, delegate], 'READ_EVIDENCE']);
    });

    it('G8: another deed is a mismatch, a register that is down is not', async () => {
      const desk = await openDeskWorld(open);
      const other = await aProxyCase(desk, { deed: { deedNumber: '（2024）粤广南方证字第09999号' } });
      await ask(desk, other);
      expect((await kept(desk, other)).answer).toBe('MISMATCH');

      const silent = await aProxyCase(desk);
      desk.notary.isDown = true;
      await ask(desk, silent);
      expect((await kept(desk, silent)).answer).toBe('UNAVAILABLE');
      desk.notary.isDown = false;
      await ask(desk, silent);
      expect((await kept(desk, silent)).answer).toBe('OK');
    });

    it('G8: silence takes back no mismatch', async () => {
      const desk = await openDeskWorld(open);
      const id = await aProxyCase(desk, { registerCheck: 'MISMATCH' });
      desk.notary.isDown = true;
      await ask(desk, id);
      expect((await kept(desk, id)).answer).toBe('MISMATCH');
    });

    it('G8: what was accepted while the register was silent is not confirmed once it calls the deed different', async () => {
      const desk = await openDeskWorld(open);
      const id = await aProxyCase(desk, { registerCheck: 'UNAVAILABLE' });
      const input = { checks: CHECK_LIST.NOTARISED_PROXY };
      await decideOnGrant(desk.services, caller, desk.verifier, id, 'acceptEvidence', input);
      await ask(desk, id, saying({ outcome: 'MISMATCH' }));
      const { secondVerifier } = desk;
      expect(
        await decideOnGrant(desk.services, caller, secondVerifier, id, 'confirmEvidence', input),
      ).toMatchObject({ reason: 'NOT_ALLOWED_NOW' });
    });

    it('G8: an answer about a case that was decided meanwhile is not kept', async () => {
      const desk = await openDeskWorld(open);
      const id = await aProxyCase(desk);
      const verdict = { reason: 'UNREADABLE', comment: '公证书缺页' };
      const asking = ask(desk, id, {
        check: async () => {
          await decideOnGrant(desk.services, caller, desk.secondVerifier, id, 'returnEvidence', verdict);
          return { outcome: 'OK' };
        },
      });
      await expect(asking).rejects.toMatchObject({ code: 'CONFLICT' });
      expect((await kept(desk, id)).answer).toBeNull();
    });

    it('G8: is not asked about what has no deed or does not wait, nor by an officer who is too close', async () => {
      const desk = await openDeskWorld(open);
      const never: NotaryRegister = {
        check: async () => {
          throw new Error('The register was asked');
        },
      };
      const refused = (reason: string) => ({
        __typename: 'GrantRefused',
        reason,
        retryAfterSeconds: null,
      });
      expect(await ask(desk, await aGuardianCase(desk), never)).toEqual(refused('NOT_ALLOWED_NOW'));
      const active = await aProxyCase(desk, { values: { state: 'ACTIVE' } });
      expect(await ask(desk, active, never)).toEqual(refused('NOT_ALLOWED_NOW'));
      const verifier = await anOfficer(desk, desk.proxy);
      expect(await ask({ ...desk, verifier }, await aProxyCase(desk), never)).toEqual(
        refused('CONFLICT_OF_INTEREST'),
      );
    });
  });
});
