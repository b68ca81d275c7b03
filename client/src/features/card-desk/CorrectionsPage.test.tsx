import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CorrectionRow_RowFragment } from '../../graphql/documents.ts';
import { fault, pageOf } from '../../testing/an-organisation.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { anOfficer } from './a-card-case.ts';
import { CorrectionsPage } from './CorrectionsPage.tsx';

const ROW: CorrectionRow_RowFragment = {
  __typename: 'DeskCorrectionRow',
  id: 'correction-1',
  cardId: 'card-1',
  number: 'EX2024030764031',
  maskedName: '孔**',
  status: 'PENDING',
  fields: ['DESTINATION', 'EXPECTED_EXIT_DATE'],
  requestedAt: '2024-03-08T08:05:00.000Z',
  dueOn: '2024-03-13',
  late: false,
  minor: false,
  assignment: null,
};
const list = (...rows: object[]) => ({ desk: { __typename: 'Desk', corrections: pageOf(rows) } });
const open = (answers: Answers) => show(<CorrectionsPage />, { at: '/desk/corrections', answers });

describe('the corrections that wait', () => {
  it('says what is to be corrected and by when, and leads to the case', async () => {
    const late = {
      ...ROW,
      id: 'correction-2',
      cardId: 'card-2',
      dueOn: '2024-03-08',
      late: true,
      minor: true,
    };
    await open({ DeskCorrections: list(late, ROW) });
    const rows = within((await screen.findAllByRole('rowgroup'))[1]!).getAllByRole('row');
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['已超时', '3月13日']);
    expect(rows[0]?.textContent).toContain('未成年人');
    expect(rows[1]?.textContent).toContain('目的地、预计出境日期');
    expect(within(rows[1]!).getByRole('link').getAttribute('href')).toBe('/desk/cards/card-1');
  });

  it('keeps no row in the cache', async () => {
    const { client } = await open({ DeskCorrections: list(ROW) });
    await screen.findByText('孔**');
    expect(JSON.stringify(client.extract())).not.toMatch(/孔|EX2024/);
  });

  it('says when none waits', async () => {
    await open({ DeskCorrections: list() });
    expect(await screen.findByRole('heading', { name: '没有等待决定的更正' })).toBeTruthy();
  });

  it('opens to nobody else', async () => {
    await open({ DeskCorrections: () => fault('FORBIDDEN'), DeskOfficer: anOfficer() });
    expect(await screen.findByRole('heading', { name: '没有权限' })).toBeTruthy();
  });
});
