import { describe, expect, it } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { addToSetting, findSetting } from './settings.store.ts';

onBothEngines((open) => {
  describe('a number among the settings', () => {
    it('begins at its start and counts every addition made at the same time', async () => {
      const database = await open();
      expect(await addToSetting(database, 'n', { start: 100, amount: 0 })).toBe(100);
      await Promise.all(
        Array.from({ length: 20 }, () => addToSetting(database, 'n', { start: 0, amount: 1 })),
      );
      expect(await findSetting(database, 'n')).toBe('120');
    });
  });
});
