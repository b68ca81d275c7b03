import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { show } from '../../testing/show.tsx';
import { AskProxyPage } from './AskProxyPage.tsx';

const next = () => userEvent.click(screen.getByRole('button', { name: '继续' }));
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('a proxy asks', () => {
  it('G8: with all that the deed says, and only for the cards that it names', async () => {
    let input: unknown;
    await show(<AskProxyPage />, {
      at: '/delegation/ask/proxy',
      path: '/delegation/*',
      answers: {
        Asker: { viewer: { __typename: 'Viewer', assurance: 'L3' } },
        RequestProxyGrant: (variables) => {
          input = variables['input'];
          const grant = { __typename: 'NotarisedProxyGrant', id: 'grant-9' };
          return { answer: { __typename: 'GrantRequested', grant } };
        },
      },
    });
    await screen.findByRole('heading', { level: 1, name: '委托人是谁？' });
    fill('姓名', '梁启明');
    fill('身份证号码', '440103195608090016');
    await next();

    await next();
    expect((await screen.findByRole('alert')).textContent).toContain('请填写公证书编号');
    fill('公证书编号', '（2024）粤广南方证字第01234号');
    fill('公证处', '广州市南方公证处');
    fill('公证员', '陆文慧');
    fill('出具日期', '2024-01-15');
    await next();

    fill('委托事项', '查询出境登记卡办理进度');
    fill('委托权限', '查询状态');
    fill('从哪一天起', '2024-01-15');
    fill('到哪一天止', '2023-01-14');
    await next();
    expect((await screen.findByRole('alert')).textContent).toContain('结束的日期不能早于开始的日期');
    fill('到哪一天止', '2025-01-14');
    await next();

    fill('只限某几张登记卡（可不填）', 'EX2024030712345\nEX2024030867890');
    await next();
    await screen.findByRole('heading', { level: 1, name: '请核对后提交' });
    await userEvent.click(screen.getByRole('button', { name: '提交申请' }));
    expect(input).toEqual({
      principal: { name: '梁启明', idNumber: '440103195608090016' },
      deed: {
        deedNumber: '（2024）粤广南方证字第01234号',
        notaryOffice: '广州市南方公证处',
        notaryName: '陆文慧',
        issuedOn: '2024-01-15',
        matters: '查询出境登记卡办理进度',
        powers: '查询状态',
        periodFrom: '2024-01-15',
        periodTo: '2025-01-14',
      },
      scopes: ['CARD_READ', 'CARD_DETAIL', 'HISTORY_READ'],
      listedCardNumbers: ['EX2024030712345', 'EX2024030867890'],
    });
  });
});
