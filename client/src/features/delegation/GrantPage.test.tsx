import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aGuardianGrant, anEmployerGrant, anEvent, aProxyGrant } from '../../testing/a-grant.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { GrantPage } from './GrantPage.tsx';

const open = (grant: object, answers: Answers = {}) =>
  show(<GrantPage />, {
    at: '/delegation/grant',
    path: '/delegation/:grantId',
    answers: { GrantPage: { grant }, ...answers },
  });

const FILE = {
  __typename: 'StoredFile' as const,
  id: 'file-1',
  name: '户口簿.pdf',
  mime: 'application/pdf',
  bytes: 84_000,
  state: 'PENDING' as const,
  refusal: null,
  uploadedAt: '2024-03-11T01:00:00.000Z',
};
const asked = (files: (typeof FILE)[]) =>
  aGuardianGrant({
    state: 'REQUESTED',
    openActions: ['SUBMIT_EVIDENCE', 'CANCEL'],
    evidence: { __typename: 'GrantEvidence', type: 'HUKOU', files },
  });

describe('one grant', () => {
  it('says what it opens, what it leaves closed, and what happened, newest first', async () => {
    await open(aGuardianGrant());
    expect(await screen.findByRole('heading', { level: 1, name: '替张小禾办理' })).toBeTruthy();
    expect(screen.getByText('查看、提交补充材料')).toBeTruthy();
    expect(screen.getByText(/分享给机构、下载/)).toBeTruthy();
    const history = screen.getByRole('region', { name: '授权经过' });
    expect(
      within(history)
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual(['核验通过当前', '提交证明材料', '提出申请']);
  });

  it('leads the delegate to the cards, and not the principal', async () => {
    await open(aGuardianGrant());
    expect((await screen.findByRole('link', { name: '看张小禾的登记卡' })).getAttribute('href')).toBe(
      '/acting/grant-1/cards',
    );
  });

  it('asks the employee for nothing beforehand, offers no more than was asked, and sends what was ticked', async () => {
    let input: unknown;
    await open(anEmployerGrant(), {
      ConsentToGrant: (variables) => {
        input = variables['input'];
        const grant = anEmployerGrant({ state: 'ACTIVE', openActions: ['REVOKE'] });
        return { answer: { __typename: 'GrantChanged', grant } };
      },
    });
    const consent = within(await screen.findByRole('region', { name: '是否同意？' }));
    const ticks = consent.getAllByRole<HTMLInputElement>('checkbox');
    expect(ticks.map(({ name, checked }) => [name, checked])).toEqual([
      ['CARD_READ', false],
      ['CARD_DETAIL', false],
      ['HISTORY_READ', false],
      ['SUPPLEMENT_SUBMIT', false],
    ]);
    await userEvent.click(consent.getByRole('button', { name: '同意勾选的内容' }));
    expect((await screen.findByRole('alert')).textContent).toContain('请至少勾选一项');
    await userEvent.click(consent.getByRole('checkbox', { name: /看状态和日期/ }));
    await userEvent.click(consent.getByRole('button', { name: '同意勾选的内容' }));
    expect(await screen.findByText('已同意。您可以随时收回。')).toBeTruthy();
    expect(input).toEqual({
      grantId: 'grant-2',
      scopes: ['CARD_READ'],
      textVersion: '2024-03-01',
      validTo: null,
    });
  });

  it('takes evidence and hands it in only when something is there', async () => {
    let handedIn = 0;
    const answers = {
      SubmitGrantEvidence: () => {
        handedIn += 1;
        const grant = aGuardianGrant({ state: 'EVIDENCE_REVIEW', openActions: ['CANCEL'] });
        return { answer: { __typename: 'GrantChanged', grant } };
      },
    };
    const { client } = await open(asked([]), answers);
    await userEvent.click(await screen.findByRole('button', { name: '提交核验' }));
    expect(await screen.findByText('请先上传至少一个文件')).toBeTruthy();
    expect(handedIn).toBe(0);

    const file = { ...FILE };
    client.cache.modify({
      id: 'GuardianGrant:grant-1',
      fields: { evidence: (before) => ({ ...before, files: [file] }) },
    });
    expect(await screen.findByText('正在查验')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '提交核验' }));
    expect(await screen.findByText(/已提交核验/)).toBeTruthy();
    expect(handedIn).toBe(1);
  });

  it('says why a verifier gave the evidence back', async () => {
    const events = [
      anEvent('RETURN_EVIDENCE', { reason: 'UNREADABLE', comment: '第 2 页看不清', actor: 'OFFICER' }),
    ];
    await open({ ...asked([FILE]), events });
    expect(await screen.findByText('核验人员请您重新提交：看不清。')).toBeTruthy();
  });

  it('H4: shows the principal no evidence', async () => {
    await open(aProxyGrant());
    await screen.findByRole('heading', { level: 1, name: '罗佩文可以看我的登记卡' });
    expect(screen.queryByRole('region', { name: '证明材料' })).toBeNull();
    expect(screen.getByRole('link', { name: '看谁查过我的记录' })).toBeTruthy();
  });

  it('G10: a narrower grant takes the place, with no more scopes and no later end', async () => {
    let input: unknown;
    const { router } = await open(aProxyGrant(), {
      NarrowGrant: (variables) => {
        input = variables['input'];
        return { answer: { __typename: 'GrantChanged', grant: aProxyGrant({ id: 'grant-4' }) } };
      },
    });
    await userEvent.click(await screen.findByText('缩小范围或提前结束'));
    await userEvent.click(screen.getByRole('checkbox', { name: /提交补充材料/ }));
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByRole('heading', { level: 1 });
    expect(input).toEqual({
      grantId: 'grant-3',
      scopes: ['CARD_READ', 'CARD_DETAIL', 'HISTORY_READ'],
      lastDay: '2024-06-30',
    });
    expect(router.state.location.pathname).toBe('/delegation/grant-4');
  });
});
