import { expect, it } from 'vitest';
import { PATHS } from '../app/paths.ts';
import { isPage } from './is-page.ts';

it.each(Object.values(PATHS))('%s is a page of this app', (path) => {
  expect(isPage(path.replaceAll(/:\w+/g, '0190a3'))).toBe(true);
});

it.each([
  '/graphql',
  '/files/0190a3',
  '/receipts/0190a3',
  '/bulk-jobs/0190a3/export',
  '/access-log.csv',
  '/cards.json',
  '/organisations/0190a3/roster.csv',
  '/demo',
  '/demo/outbox',
  '/playground/',
  '/.well-known/jwks.json',
])('%s goes past the service worker', (path) => {
  expect(isPage(path)).toBe(false);
});
