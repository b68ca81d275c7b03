import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aProofKey, PROOF_CLAIMS } from '../../testing/a-proof.ts';
import { show } from '../../testing/show.tsx';
import { ProofPage } from './ProofPage.tsx';
import { isScannable } from './scannable.ts';

const key = await aProofKey();
const DOCUMENT = {
  __typename: 'ProofDocument',
  id: 'document-0',
  issuedAt: '2024-03-10T01:00:00.000Z',
  issuedTo: 'SELF',
  keyId: 'k1',
  state: 'CHANGED',
  revokedAt: null,
};

afterEach(() => vi.restoreAllMocks());

async function open({
  documents = [] as object[] | null,
  offered = true,
  kind = null as string | null,
  issue = vi.fn<(variables: Record<string, unknown>) => object>(),
  revoke = vi.fn<(variables: Record<string, unknown>) => object>(),
  at = '/cards/card-1/proof',
} = {}) {
  const page = () => ({
    card: {
      __typename: 'Card',
      id: 'card-1',
      number: 'EX2024030712345',
      purpose: 'TOURISM',
      purposeText: null,
      destination: 'SG',
      principal: { __typename: 'GrantPerson', name: '李䶮' },
      seenAs: { __typename: 'SeenAs', kind },
      proofDocuments: documents,
    },
    service: { __typename: 'Service', issuesProofs: offered },
  });
  await show(<ProofPage />, {
    at,
    path: '/cards/:id/proof',
    answers: { ProofPage: page, IssueProof: issue, RevokeProof: revoke },
  });
  return { issue, revoke };
}

async function issuing(claims = PROOF_CLAIMS) {
  const jws = await key.sign(claims);
  return vi.fn((_variables: Record<string, unknown>) => ({
    issueProof: {
      __typename: 'ProofIssued',
      jws,
      document: { __typename: 'ProofDocument', id: 'document-1' },
    },
  }));
}

const KEY = expect.stringMatching(/^[\w-]{8,64}$/);
const issueButton = () => screen.findByRole('button', { name: '开具' });

describe('a document', () => {
  it('has the full name only where it was ticked', async () => {
    const issue = await issuing();
    await open({ issue });
    expect(screen.queryByText('开具过的证明')).toBeNull();
    await userEvent.click(await issueButton());
    await screen.findByRole('heading', { level: 1, name: '电子证明已开具' });
    await userEvent.click(screen.getByRole('button', { name: '再开一份' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: /写上全名“李䶮”/ }));
    await userEvent.click(await issueButton());
    await waitFor(() => expect(issue).toHaveBeenCalledTimes(2));
    expect(issue.mock.calls.map(([variables]) => variables)).toEqual([
      { input: { cardId: 'card-1', fullName: false, idempotencyKey: KEY } },
      { input: { cardId: 'card-1', fullName: true, idempotencyKey: KEY } },
    ]);
  });

  it('K3: is asked for with the same key when no answer came, and with another one after an answer', async () => {
    const answer = await issuing();
    let tries = 0;
    const issue = vi.fn((variables: Record<string, unknown>) => {
      tries += 1;
      if (tries === 1) throw new TypeError('no network');
      return answer(variables);
    });
    await open({ issue });
    await userEvent.click(await issueButton());
    await screen.findByText(/连不上服务/);
    await userEvent.click(await issueButton());
    await userEvent.click(await screen.findByRole('button', { name: '再开一份' }));
    await userEvent.click(await issueButton());
    await waitFor(() => expect(issue).toHaveBeenCalledTimes(3));
    const keys = issue.mock.calls.map(([{ input }]) => (input as { idempotencyKey: string }).idempotencyKey);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('is a sheet that says what was so and when, with a code to check it, and what it is not', async () => {
    await open({ issue: await issuing() });
    await userEvent.click(await issueButton());
    const sheet = within(await screen.findByRole('region', { name: '出境登记卡电子证明' }));
    expect(sheet.getByText('以下是 2024年3月11日 10:00（北京时间）的情况，当时属实。')).toBeTruthy();
    for (const said of ['李䶮', '已批准', '新加坡', '2024年4月6日24:00', 'document-1', 'k1'])
      expect(sheet.getByText(said)).toBeTruthy();
    expect(sheet.getByRole('img', { name: '核验用的二维码' })).toBeTruthy();
    expect(sheet.getByText(/不是通关凭证/)).toBeTruthy();
    expect(await sheet.findByText(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/)).toBeTruthy();
  });

  it('that no code can hold is named by its number and its check digits', async () => {
    const card = { ...PROOF_CLAIMS.card, purposeText: '探'.repeat(200) };
    await open({ issue: await issuing({ ...PROOF_CLAIMS, card }) });
    await userEvent.click(await issueButton());
    const sheet = within(await screen.findByRole('region', { name: '出境登记卡电子证明' }));
    expect(sheet.queryByRole('img')).toBeNull();
    expect(sheet.getByText(/选择证明文件（JSON），并核对证明编号和校验码/)).toBeTruthy();
  });

  it('with the longest purpose that an application may have still fits into a code', async () => {
    const card = { ...PROOF_CLAIMS.card, purpose: 'OTHER' as const, purposeText: '探'.repeat(100) };
    const jws = await key.sign({ ...PROOF_CLAIMS, jti: '01a22a0d-6c03-7510-b05e-3c6a2625d317', card });
    expect(isScannable(`https://card.example.cn/verify#${jws}`)).toBe(true);
    expect([isScannable('x'.repeat(1273)), isScannable('x'.repeat(1274))]).toEqual([true, false]);
  });

  it('is kept as a file whose name tells of nobody', async () => {
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:proof');
    const named: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      named.push(this.download);
    });
    await open({ issue: await issuing() });
    await userEvent.click(await issueButton());
    await userEvent.click(await screen.findByRole('button', { name: /^下载证明文件/ }));
    expect(named).toEqual(['exit-card-proof-2024-03-11.json']);
    const text = await (made.mock.calls[0]![0] as Blob).text();
    expect(JSON.parse(text)).toMatchObject({
      signed: PROOF_CLAIMS,
      verifyAt: 'https://card.example.cn/verify',
    });
  });

  it.each([
    [
      { __typename: 'Throttled', retryAfterSeconds: 7200 },
      /24 小时内已开具 10 份。今天的次数已用完，请约 2 小时后再试。/,
    ],
    [{ __typename: 'ProofRefused', reason: 'NOT_IN_GRANT' }, /这项授权不含下载/],
    [{ __typename: 'ProofRefused', reason: 'FULL_NAME_CLOSED' }, /不能写全名/],
    [{ __typename: 'ProofRefused', reason: 'NOT_OFFERED' }, /现在不开具/],
    [{ __typename: 'ProofRefused', reason: 'CHANGED_MEANWHILE' }, /请再点一次“开具”/],
  ])('is not signed when the service says so: %o', async (issueProof, words) => {
    await open({ issue: vi.fn(() => ({ issueProof })) });
    await userEvent.click(await issueButton());
    expect(await screen.findByText(words)).toBeTruthy();
    expect(await issueButton()).toBeTruthy();
  });
});

describe('who may have none', () => {
  it('hears so where the service has no key', async () => {
    await open({ offered: false, documents: [DOCUMENT] });
    expect(await screen.findByRole('heading', { level: 1, name: '现在不开具电子证明' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '开具' })).toBeNull();
    expect(screen.getByRole('link', { name: /12367/ })).toBeTruthy();
    // What was signed before may be revoked still.
    expect(screen.getByRole('button', { name: /^撤销/ })).toBeTruthy();
  });

  it('G9: hears so where the grant has no scope for it', async () => {
    await open({ documents: null, kind: 'GUARDIAN', at: '/cards/card-1/proof?grant=grant-1' });
    expect(await screen.findByRole('heading', { level: 1, name: '这项授权不能开具电子证明' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '回到这张登记卡' }).getAttribute('href')).toBe(
      '/cards/card-1?grant=grant-1',
    );
  });

  it('G9: is offered no full name for an organisation', async () => {
    const issue = await issuing();
    await open({ issue, kind: 'EMPLOYER', at: '/cards/card-1/proof?grant=grant-1' });
    expect(await screen.findByText(/不写全名，只写“李\*”/)).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await userEvent.click(await issueButton());
    await waitFor(() =>
      expect(issue.mock.calls).toEqual([
        [{ input: { cardId: 'card-1', fullName: false, grantId: 'grant-1', idempotencyKey: KEY } }],
      ]),
    );
  });
});

it('is revoked in two clicks, and the page says so', async () => {
  const revoke = vi.fn(() => ({
    revokeProof: { __typename: 'ProofRevoked', document: { ...DOCUMENT, state: 'REVOKED' } },
  }));
  await open({ documents: [DOCUMENT], revoke });
  expect(await screen.findByText(/登记卡后来有变化/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^撤销/ }));
  await userEvent.click(screen.getByRole('button', { name: '确认撤销' }));
  expect(await screen.findByText(/^已撤销。从现在起/)).toBe(document.activeElement);
  expect(revoke.mock.calls).toEqual([[{ input: { id: 'document-0' } }]]);
});
