import { expect, it } from 'vitest';
import { isUnder, placesFor, tabsFor } from './nav.ts';

it.each([
  ['/', '', '/'],
  ['/cards', '', '/cards'],
  ['/cards/card-1', '', '/cards'],
  ['/cards/card-1', '?grant=grant-1', '/delegation'],
  ['/acting/grant-1/cards', '', '/delegation'],
  ['/organisations/org-1/roster', '', '/delegation'],
  ['/delegation/ask', '', '/delegation'],
])('%s%s stands under %s', (pathname, search, place) => {
  const here = { pathname, search };
  expect(placesFor(true).filter(({ to }) => isUnder(to, here))).toMatchObject([{ to: place }]);
  expect(tabsFor(true).filter(({ to }) => isUnder(to, here))).toMatchObject([{ to: place }]);
});

it('applying stands under the services, for another under what one does for others', () => {
  const under = (search: string) =>
    placesFor(true).filter(({ to }) => isUnder(to, { pathname: '/apply', search }));
  expect(under('?step=purpose')).toMatchObject([{ to: '/services' }]);
  expect(under('?grant=grant-1')).toMatchObject([{ to: '/delegation' }]);
});
