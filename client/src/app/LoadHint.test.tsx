import { ServerError } from '@apollo/client';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fault } from '../testing/an-organisation.ts';
import { show } from '../testing/show.tsx';
import { FaultNotice } from './FaultNotice.tsx';
import { GUIDE } from './guide.ts';
import { LoadHint } from './LoadHint.tsx';

const answer = (load: string) => ({ Load: { service: { __typename: 'Service', load } } });

describe('S9.5: while many people look', () => {
  it('says so kindly, and what to do', async () => {
    await show(<LoadHint />, { answers: answer('BUSY') });
    expect(await screen.findByText('现在查询的人较多')).toBeTruthy();
    expect(screen.getByText(/换个时间再查更快/)).toBeTruthy();
    expect(screen.getByRole('link').getAttribute('href')).toBe(GUIDE.busy);
  });

  it('nothing is said when they do not', async () => {
    await show(<LoadHint />, { answers: answer('LOW') });
    await screen.findByRole('status');
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it.each([
    [
      'the service refuses',
      new ServerError('busy', { response: new Response('', { status: 503 }), bodyText: '' }),
    ],
    ['its database has no room', caught(() => fault('UNAVAILABLE'))],
  ])('what is sent when %s may be sent again later', async (_what, error) => {
    await show(<FaultNotice error={error} />);
    expect(screen.getByText(/请等几分钟再试/)).toBeTruthy();
  });
});

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
