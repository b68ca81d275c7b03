import { CombinedGraphQLErrors } from '@apollo/client';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Answers, show } from '../../testing/show.tsx';
import { aGrantCase } from './a-grant-case.ts';
import { DeskGrantPage } from './DeskGrantPage.tsx';

const open = (answers: Answers) =>
  show(<DeskGrantPage />, { answers, at: '/desk/grants/grant-1', path: '/desk/grants/:id' });

const changed = (state: string) => ({
  answer: {
    __typename: 'GrantChanged',
    grant: { __typename: 'NotarisedProxyGrant', id: 'grant-1', state },
  },
});

const failing = (code: string) => () => {
  throw new CombinedGraphQLErrors({ errors: [{ message: '', extensions: { code } }] });
};

async function choose(decision: RegExp) {
  await userEvent.click(await screen.findByRole('radio', { name: decision }));
}

async function confirm() {
  await userEvent.click(screen.getByRole('button', { name: '检查后确认' }));
  await userEvent.click(await screen.findByRole('button', { name: '确认提交' }));
}

describe('a case on the desk', () => {
  it('shows the claim against the register, the deed, the files and the state of their scan', async () => {
    await open({ DeskGrantCase: aGrantCase() });
    expect(await screen.findByRole('heading', { name: '公证委托授权' })).toBeTruthy();
    expect(screen.getByText('姓名和号码与登记一致')).toBeTruthy();
    expect(screen.getByText('（2024）京演证字第 100 号')).toBeTruthy();
    const download = screen.getByRole('link', { name: '下载“公证书.pdf”' });
    expect(download.getAttribute('href')).toBe('/files/file-1');
    expect(screen.getByText('正在查验')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /身份证/ })).toBeNull();
  });

  it.each([
    ['OK', '一致'],
    ['MISMATCH', '不一致'],
    ['UNAVAILABLE', '暂不可用'],
    [null, '还没有询问'],
  ] as const)('says of the register’s answer %s: %s', async (registerCheck, words) => {
    await open({ DeskGrantCase: aGrantCase({ registerCheck }) });
    const heading = await screen.findByRole('heading', { name: '公证登记怎么说' });
    const panel = heading.parentElement!;
    expect(within(panel).getByRole('status').textContent).toBe(words);
  });

  it('has nothing chosen and nothing ticked, and accepts only with the whole check-list', async () => {
    const sent: unknown[] = [];
    await open({
      DeskGrantCase: aGrantCase({}, { ticked: ['DEED_GENUINE'] }),
      AcceptEvidence: ({ input }) => {
        sent.push(input);
        return changed('EVIDENCE_REVIEW');
      },
    });
    await screen.findByRole('heading', { name: '作出决定' });
    expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
    const boxes = screen.getAllByRole('checkbox');
    expect(boxes.filter((box) => (box as HTMLInputElement).checked)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '检查后确认' }));
    expect((await screen.findAllByText('请选一个决定')).length).toBeGreaterThan(0);
    expect(screen.getByRole('group', { description: /^错误： ?请选一个决定$/ })).toBeTruthy();

    await choose(/^通过/);
    await userEvent.click(boxes[0]!);
    await userEvent.click(screen.getByRole('button', { name: '检查后确认' }));
    expect(await screen.findByText('还有 1 项没有核对，不能通过')).toBeTruthy();

    await userEvent.click(boxes[1]!);
    await userEvent.click(screen.getByRole('button', { name: '检查后确认' }));
    const heading = await screen.findByRole('heading', { name: '确认：通过' });
    expect(document.activeElement).toBe(heading);
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '确认提交' }));
    expect(sent).toEqual([{ grantId: 'grant-1', checks: ['IDENTITY_OF_BOTH', 'DEED_GENUINE'] }]);
    expect(await screen.findByText('已提交：通过。')).toBeTruthy();
    expect(screen.getByText(/之后才生效/)).toBeTruthy();
  });

  it('returns only with a reason and words, and says which of it the applicant sees', async () => {
    const sent: unknown[] = [];
    await open({
      DeskGrantCase: aGrantCase(),
      ReturnEvidence: ({ input }) => {
        sent.push(input);
        return changed('REQUESTED');
      },
    });
    await choose(/退回/);
    await userEvent.click(screen.getByRole('button', { name: '检查后确认' }));
    expect((await screen.findAllByText('请选一个原因')).length).toBeGreaterThan(1);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '原因' }), 'UNREADABLE');
    await userEvent.type(screen.getByRole('textbox', { name: '给申请人的话' }), '第二页看不清');
    expect(screen.getAllByText('申请人会看到')).toHaveLength(2);
    expect(screen.getByText(/申请人看不到/)).toBeTruthy();
    await confirm();
    expect(sent).toEqual([{ grantId: 'grant-1', reason: 'UNREADABLE', comment: '第二页看不清' }]);
  });

  it.each([
    ['a conflict', failing('CONFLICT')],
    ['a refusal', { answer: { __typename: 'GrantRefused', reason: 'NOT_ALLOWED_NOW' } }],
  ])('says after %s that somebody else was faster, and how the case stands now', async (_, RejectGrant) => {
    let asked = 0;
    await open({
      DeskGrantCase: () => {
        asked += 1;
        return asked === 1 ? aGrantCase() : aGrantCase({ state: 'REJECTED', openActions: [] });
      },
      RejectGrant,
    });
    await choose(/不通过/);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '原因' }), 'OTHER');
    await userEvent.type(screen.getByRole('textbox', { name: '给申请人的话' }), '不符');
    await confirm();
    expect(await screen.findByText('有人先处理了这一件。')).toBeTruthy();
    expect(screen.getByText(/下面是现在的情况：未通过/)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('G12: offers no acceptance to who verified it first, and says why', async () => {
    const openActions: 'RETURN_EVIDENCE'[] = ['RETURN_EVIDENCE'];
    await open({ DeskGrantCase: aGrantCase({ openActions }, { conflict: 'VERIFIED_BY_YOU' }) });
    expect(await screen.findByText('您已核验过，第二次由别人核验')).toBeTruthy();
    expect(screen.queryByRole('radio', { name: /通过/ })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('says that the register must be asked first', async () => {
    await open({ DeskGrantCase: aGrantCase({ openActions: ['RETURN_EVIDENCE'], registerCheck: null }) });
    expect(await screen.findByText('还不能通过：请先询问公证登记。')).toBeTruthy();
  });

  it('shows a refusal of the server in words, and keeps what was typed', async () => {
    await open({
      DeskGrantCase: aGrantCase({ state: 'ACTIVE', openActions: ['SUSPEND', 'END_BY_AUTHORITY'] }),
      SuspendGrant: { answer: { __typename: 'GrantRefused', reason: 'CONFLICT_OF_INTEREST' } },
    });
    await choose(/^暂停/);
    await userEvent.type(screen.getByRole('textbox', { name: '给双方的话' }), '收到举报');
    await confirm();
    expect((await screen.findAllByText(/与您有利害关系，不能由您核验/)).length).toBeGreaterThan(0);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('收到举报');
  });

  it('says who has no right to it, and that a case of somebody close does not open', async () => {
    const nobody = { viewer: { __typename: 'Viewer', officer: null } };
    await open({ DeskGrantCase: failing('FORBIDDEN'), DeskOfficer: nobody });
    expect(await screen.findByRole('heading', { name: '没有权限' })).toBeTruthy();
  });

  it('G12: says to a verifier that a case of somebody close does not open', async () => {
    const officer = { __typename: 'Officer', officeName: '北京窗口', roles: ['GRANT_VERIFIER'] };
    const verifier = { viewer: { __typename: 'Viewer', officer } };
    await open({ DeskGrantCase: failing('FORBIDDEN'), DeskOfficer: verifier });
    expect(await screen.findByRole('heading', { name: '这一件不能由您核验' })).toBeTruthy();
  });

  it('leads back to the queue when there is no such case', async () => {
    await open({ DeskGrantCase: failing('NOT_FOUND') });
    expect((await screen.findByRole('link', { name: '回到队列' })).getAttribute('href')).toBe('/desk/grants');
  });
});
