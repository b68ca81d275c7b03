import { expect, it } from 'vitest';
import { deskPlaceAt, deskPlaces } from './desk-places.ts';

it.each([
  [['REVIEWER'], ['/desk', '/desk/corrections']],
  [
    ['GRANT_VERIFIER', 'INTAKE'],
    ['/desk/grants', '/desk/organisations', '/desk/counter'],
  ],
  [['ADMIN'], []],
  [[], []],
] as const)('whoever is %s works at %s', (roles, places) => {
  expect(deskPlaces(roles).map(({ to }) => to)).toEqual(places);
});

it.each([
  ['/desk', '/desk'],
  ['/desk/cards/card-1', '/desk'],
  ['/desk/corrections', '/desk/corrections'],
  ['/desk/grants/grant-1', '/desk/grants'],
  ['/desk/organisations', '/desk/organisations'],
  ['/desk/counter/paper', '/desk/counter'],
])('%s stands under %s', (pathname, place) => {
  expect(deskPlaceAt(pathname)).toBe(place);
});
