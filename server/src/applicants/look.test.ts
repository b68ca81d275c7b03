import { expect, it } from 'vitest';
import { boxCounts } from '../live/event.store.ts';
import { onBothEngines } from '../testing/engines.ts';
import { aPerson } from '../testing/people.ts';
import { firstUseOf } from '../testing/signed-in.ts';
import { openWorld } from '../testing/world.ts';
import { keepLook, ownLook } from './look.ts';
import { viewerOf } from './session.ts';

onBothEngines((open) => {
  const ready = async () => {
    const { services, database, ...world } = await openWorld(open);
    const person = await aPerson(database, services.vault);
    const viewer = viewerOf((await firstUseOf({ services, database, ...world }, person)).session)!;
    const told = async () =>
      (await boxCounts(database.read, database.tables, [viewer.applicantId])).get(viewer.applicantId) ?? 0;
    return { services, viewer, told };
  };

  it('nothing was chosen at first; what is chosen later takes the place of what was, and the rest stays', async () => {
    const { services, viewer } = await ready();
    expect(await ownLook(services, viewer)).toEqual({ language: null, theme: null, elder: null });
    await keepLook(services, viewer, { elder: true, theme: 'dark' });
    await keepLook(services, viewer, { language: 'en', theme: 'light', elder: null });
    expect(await ownLook(services, viewer)).toEqual({ language: 'en', theme: 'light', elder: true });
  });

  it('two devices that choose different things at once both keep theirs', async () => {
    const { services, viewer } = await ready();
    await Promise.all([
      keepLook(services, viewer, { elder: true }),
      keepLook(services, viewer, { language: 'en' }),
      keepLook(services, viewer, { theme: 'dark' }),
    ]);
    expect(await ownLook(services, viewer)).toEqual({ language: 'en', theme: 'dark', elder: true });
  });

  it('other pages are told once, and not of what stays as it is', async () => {
    const { services, viewer, told } = await ready();
    const before = await told();
    await keepLook(services, viewer, { elder: true });
    expect(await told()).toBe(before + 1);
    await keepLook(services, viewer, { elder: true });
    expect(await told()).toBe(before + 1);
  });
});
