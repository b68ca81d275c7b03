import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, it } from 'vitest';
import { Fault } from '../app/Fault.tsx';
import { GUIDE } from '../app/guide.ts';
import { NotFound } from '../app/NotFound.tsx';
import { SessionEnded, SignedOut } from '../app/SessionEnded.tsx';
import { Verdict } from '../card-view/Verdict.tsx';
import { Mismatch as AccountMismatch } from '../features/account/Mismatch.tsx';
import { JobNotFound } from '../features/bulk/JobNotFound.tsx';
import { CardNotFound } from '../features/cards/CardNotFound.tsx';
import { EmptyCards } from '../features/cards/EmptyCards.tsx';
import { GrantNotFound } from '../features/delegation/GrantNotFound.tsx';
import { Ended } from '../features/look-up/Ended.tsx';
import { Mismatch } from '../features/look-up/Mismatch.tsx';
import { NoRecord } from '../features/look-up/NoRecord.tsx';
import { NoLongerHolds } from '../grant-view/NoLongerHolds.tsx';
import { RefusedFile } from '../upload/RefusedFile.tsx';
import { aCard } from './a-card.ts';
import { show } from './show.tsx';

const verdict = (status: 'EXPIRED' | 'LAPSED' | 'REJECTED' | 'WITHDRAWN') => (
  <Verdict card={aCard({ status }, { daysLeft: null })} />
);

const DEAD_ENDS: readonly [what: string, page: ReactElement, to: string][] = [
  ['a mismatch', <Mismatch key="" check={['NAME']} />, GUIDE.q1],
  ['a mismatch at first use', <AccountMismatch key="" check={['NAME']} onAgain={() => {}} />, GUIDE.q1],
  [
    'no record',
    <NoRecord
      key=""
      answer={{ __typename: 'NoRecord', reasons: ['ARCHIVED'], intakeReceivedAt: null }}
      minutesLeft={9}
    />,
    GUIDE.q4,
  ],
  ['no cards', <EmptyCards key="" archived={0} />, GUIDE.q4],
  ['no such card', <CardNotFound key="" />, GUIDE.q4],
  ['a result that is over', <Ended key="" />, GUIDE.signOut],
  ['a session that is over', <SessionEnded key="" />, GUIDE.signOut],
  ['a sign-out', <SignedOut key="" />, GUIDE.signOut],
  ['no such page', <NotFound key="" />, GUIDE.home],
  ['a fault of ours', <Fault key="" error={new Error('down')} />, GUIDE.busy],
  ['no network', <Fault key="" error={new TypeError('Failed to fetch')} />, GUIDE.offline],
  ['a grant that is over', <NoLongerHolds key="" />, GUIDE.q3],
  ['no such grant', <GrantNotFound key="" />, GUIDE.q3],
  ['no such check of a list', <JobNotFound key="" orgId="org-1" />, GUIDE.q3],
  ['a HEIC photo', <RefusedFile key="" refusal="HEIC" />, GUIDE.heic],
  ['an illegible photo', <RefusedFile key="" refusal="PICTURE_TOO_SMALL" />, GUIDE.photo],
  ['another file that is not taken', <RefusedFile key="" refusal="ENCRYPTED" />, GUIDE.documents],
  ['a validity that is over', verdict('EXPIRED'), `${GUIDE.statuses}#EXPIRED`],
  ['a lapsed application', verdict('LAPSED'), `${GUIDE.statuses}#LAPSED`],
  ['a refusal', verdict('REJECTED'), `${GUIDE.statuses}#REJECTED`],
  ['a withdrawal', verdict('WITHDRAWN'), `${GUIDE.statuses}#WITHDRAWN`],
];

it.each(DEAD_ENDS)('S11.5: %s leads on to the part of the guide that helps', async (_what, page, to) => {
  await show(page);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain(to);
});
