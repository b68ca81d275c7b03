import { describe, expect, it } from 'vitest';
import { aDraft, aProof, aWholeDraft } from '../../testing/a-draft.ts';
import { newest } from './draft.ts';
import { neighbour, openStep, resumeAt, type Step } from './steps.ts';

const URGENT = { __typename: 'ExpediteWish', reason: 'FUNERAL', explanation: null } as const;

describe('the step that is shown', () => {
  it.each<[string, Parameters<typeof openStep>, Step]>([
    ['begins at the start', ['start', null, false], 'start'],
    ['may be the first question before anything is kept', ['purpose', null, false], 'purpose'],
    ['is the start for a later question when nothing is kept', ['check', null, true], 'start'],
    ['is the start for an unknown one', ['constructor', aWholeDraft(), true], 'start'],
    [
      'is the first question that is not answered',
      ['check', aDraft({ purpose: 'STUDY' }), true],
      'destination',
    ],
    ['may be an earlier one', ['purpose', aWholeDraft(), false], 'purpose'],
    ['is the declaration before the check', ['check', aWholeDraft(), false], 'declare'],
    ['is the check in the end', ['check', aWholeDraft(), true], 'check'],
    ['is no proof for what is not urgent', ['proof', aWholeDraft(), false], 'expedite'],
    ['is the proof for what is urgent', ['check', aWholeDraft({ expedite: URGENT }), true], 'proof'],
    [
      'goes on while a file is being checked',
      ['check', aWholeDraft({ expedite: URGENT, proofs: [aProof({ state: 'PENDING' })] }), true],
      'check',
    ],
    [
      'is the day again once it has passed',
      [
        'check',
        aWholeDraft({
          problems: [{ __typename: 'InputProblem', field: 'EXPECTED_EXIT_DATE', reason: 'PASSED' }],
        }),
        true,
      ],
      'date',
    ],
  ])('%s', (_, [asked, draft, declared], shown) => {
    expect(openStep(asked, draft, declared)).toBe(shown);
  });

  it('leaves the proof out on both ways of what is not urgent', () => {
    expect(neighbour('expedite', 1, false)).toBe('declare');
    expect(neighbour('declare', -1, false)).toBe('expedite');
    expect(neighbour('expedite', 1, true)).toBe('proof');
    expect(neighbour('purpose', -1, true)).toBe('start');
  });

  it('of who comes back is the first open one, and the urgency, which may not have been asked', () => {
    expect(resumeAt(aDraft({ purpose: 'STUDY' }))).toBe('destination');
    expect(resumeAt(aWholeDraft())).toBe('expedite');
    expect(resumeAt(aWholeDraft({ expedite: URGENT, proofs: [aProof()] }))).toBe('declare');
  });
});

describe('of two answers', () => {
  it('the later one of the same draft holds, and what was read of another', () => {
    const [one, two] = [aDraft({ version: 1 }), aDraft({ version: 2 })];
    expect(newest(one, two)).toBe(two);
    expect(newest(two, one)).toBe(two);
    const sameWithProof = aDraft({ version: 2, proofs: [aProof()] });
    expect(newest(sameWithProof, two)).toBe(sameWithProof);
    expect(newest(null, one)).toBe(one);
    expect(newest(null, undefined)).toBeNull();
    const other = aDraft({ id: 'another', version: 1 });
    expect(newest(other, two)).toBe(other);
  });
});
