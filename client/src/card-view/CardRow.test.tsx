import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aCard } from '../testing/a-card.ts';
import { show } from '../testing/show.tsx';
import { CardRow } from './CardRow.tsx';

const REJECTED = aCard({ status: 'REJECTED', comment: '所附工作合同与核实情况不符' }, { daysLeft: null });

it('S3.4: a row that leads nowhere says the comment and the planned exit of a decided card too', async () => {
  await show(<CardRow card={REJECTED} />);
  expect(screen.getByText('所附工作合同与核实情况不符')).toBeTruthy();
  expect(screen.getByText('预计出境日期')).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});

it('a past card that can be opened is one short row', async () => {
  await show(<CardRow card={REJECTED} to="/cards/card-1" />);
  expect(screen.queryByText('所附工作合同与核实情况不符')).toBeNull();
  expect(screen.getByRole('link').getAttribute('href')).toBe('/cards/card-1');
});

it('names the trip by the person’s own word where the list of purposes has none', async () => {
  await show(
    <CardRow card={aCard({ destination: 'PL', purpose: 'OTHER', purposeText: '参加国际钢琴比赛' })} />,
  );
  expect(screen.getByRole('heading', { name: '波兰，参加国际钢琴比赛' })).toBeTruthy();
});
