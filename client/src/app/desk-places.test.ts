import { expect, it } from 'vitest';
import { deskPlaceAt, deskPlaces } from './desk-places.ts';

it.each([
  [['REVIEWER'], ['/desk']],
  [
    ['GRANT_VERIFIER', 'INTAKE'],
    ['/desk/grants', '/desk/organisations'],
  ],
  [['ADMIN'], []],
  [[], []],
] as const)('whoever is %s works at %s', (roles, places) => {
  expect(deskPlaces(roles).map(({ to }) => to)).toEqual(places);
});

it.each([
  ['/desk', '/desk'],
  ['/desk/cards/card-1', '/desk'],
  ['/desk/grants/grant-1', '/desk/grants'],
  ['/desk/organisations', '/desk/organisations'],
])('%s stands under %s', (pathname, place) => {
  expect(deskPlaceAt(pathname)).toBe(place);
});
