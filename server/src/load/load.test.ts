import { expect, it } from 'vitest';
import { type LoadSample, loadMeter } from './load.ts';

const CALM: LoadSample = { delay: 2, requests: 3 };
const SLOW: LoadSample = { delay: 200, requests: 3 };
const CROWDED: LoadSample = { delay: 2, requests: 60 };
/** Neither busy nor calm. */
const BETWEEN: LoadSample = { delay: 80, requests: 20 };

function levels(...samples: readonly (readonly [seconds: number, sample: LoadSample])[]): string[] {
  const read = loadMeter();
  return samples.map(([seconds, sample]) => {
    let level = '';
    for (let i = 0; i < seconds; i += 1) level = read(sample);
    return level;
  });
}

it.each([
  ['a slow event loop', SLOW],
  ['many requests at once', CROWDED],
])('S9.5: is busy after three seconds of %s, and calm after ten calm ones', (_what, busy) => {
  expect(levels([60, CALM], [2, busy], [1, busy], [9, CALM], [1, CALM])).toEqual([
    'LOW',
    'LOW',
    'BUSY',
    'BUSY',
    'LOW',
  ]);
});

it('S9.5: a short peak is no load', () => {
  expect(levels([2, SLOW], [1, CALM], [2, SLOW], [1, CALM])).toEqual(['LOW', 'LOW', 'LOW', 'LOW']);
});

it('S9.5: what is neither busy nor calm changes nothing', () => {
  expect(levels([60, BETWEEN], [3, CROWDED], [60, BETWEEN], [9, CALM], [1, BETWEEN], [9, CALM])).toEqual([
    'LOW',
    'BUSY',
    'BUSY',
    'BUSY',
    'BUSY',
    'BUSY',
  ]);
});
