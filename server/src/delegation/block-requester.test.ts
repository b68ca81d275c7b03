import { describe, expect, it } from 'vitest';
import { askByDeed, asked, caller, OLD_MAN, openAsking } from '../testing/asking.ts';
import { onBothEngines } from '../testing/engines.ts';
import { viewerAs } from '../testing/planted-cards.ts';
import { blockRequester, unblockRequester } from './block-requester.ts';
import { doPlainly } from './grant-doings.ts';
import { grantsGiven, ownGrant } from './own-grants.ts';

onBothEngines((open) => {
  describe('whoever is blocked', () => {
    it('is not told, and reaches the principal no more until unblocked; nothing but one’s own grants can be blocked', async () => {
      const world = await openAsking(open);
      const { services } = world;
      const oldMan = viewerAs((await world.person(OLD_MAN)).id);
      const first = await asked(askByDeed(world, OLD_MAN));
      const { blocked } = await blockRequester(services, caller, oldMan, first);
      expect(blocked).toMatchObject([{ name: '宋雅琴' }]);
      await doPlainly(services, caller, oldMan, first, 'object');
      const second = await asked(askByDeed(world, OLD_MAN));
      expect((await grantsGiven(services, oldMan, {}, {})).totalCount).toBe(1);
      await expect(ownGrant(services, oldMan, second)).rejects.toMatchObject({ code: 'NOT_FOUND' });

      await doPlainly(services, caller, world.viewer, second, 'cancel');
      expect(await unblockRequester(services, caller, oldMan, blocked[0]!.id)).toEqual({ blocked: [] });
      await asked(askByDeed(world, OLD_MAN));
      expect((await grantsGiven(services, oldMan, {}, {})).totalCount).toBe(2);

      await expect(blockRequester(services, caller, world.viewer, first)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(unblockRequester(services, caller, world.viewer, 'b')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });
  });
});
