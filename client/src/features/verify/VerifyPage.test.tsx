import { proofFile } from '@exit-card/shared/proof-document';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aProofKey, base64Url, PROOF_CLAIMS } from '../../testing/a-proof.ts';
import { fault } from '../../testing/an-organisation.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { VerifyPage } from './VerifyPage.tsx';

const ours = await aProofKey();
const theirs = await aProofKey();
const keySet = vi.fn<(address: string, init: RequestInit) => Promise<Response>>();

beforeEach(() => {
  localStorage.clear();
  keySet.mockReset().mockImplementation(async () => Response.json({ keys: [ours.jwk] }));
  vi.stubGlobal('fetch', keySet);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function open(answers: Answers = { ProofState: { proofState: 'VALID' } }, at = '/verify') {
  return show(<VerifyPage />, { answers, at, path: '/verify' });
}

async function paste(text: string) {
  fireEvent.change(screen.getByRole('textbox', { name: '或者粘贴内容' }), { target: { value: text } });
  await userEvent.click(screen.getByRole('button', { name: '核验粘贴的内容' }));
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('a signed document', () => {
  it('is shown as it was signed, by which key and when, and only its id is sent', async () => {
    const asked = vi.fn(() => ({ proofState: 'VALID' }));
    await open({ ProofState: asked });
    await paste(await ours.sign());
    expect(await heading('签名正确，内容没有被改过')).toBe(document.activeElement);
    expect(await screen.findByText('没有撤销')).toBeTruthy();
    expect(screen.getByText('2024年3月11日 10:00 的情况')).toBeTruthy();
    for (const said of [
      '李䶮',
      '320***********0048',
      '已批准',
      '新加坡',
      '2024年4月6日24:00',
      'k1',
      'document-1',
    ])
      expect(screen.getByText(said)).toBeTruthy();
    expect(screen.getByText(/内容没有离开这台设备/)).toBeTruthy();
    expect(asked.mock.calls).toEqual([[{ id: 'document-1' }]]);
    expect(keySet.mock.calls).toEqual([
      ['/.well-known/jwks.json', { cache: 'default', credentials: 'omit' }],
    ]);
  });

  it('shows the purpose that was signed beside its words', async () => {
    await open();
    const card = { ...PROOF_CLAIMS.card, purpose: 'OTHER', purposeText: '参加婚礼' };
    await paste(await ours.sign({ ...PROOF_CLAIMS, card }));
    const purpose = await screen.findByText('其他');
    expect(purpose.textContent).toBe('其他参加婚礼');
  });

  it('is read from a file, chosen or dropped', async () => {
    await open();
    const { name, text } = proofFile(await ours.sign(), PROOF_CLAIMS);
    await userEvent.upload(screen.getByLabelText('证明文件'), new File([text], name));
    await userEvent.click(await screen.findByRole('button', { name: '核验另一份' }));
    const form = (await screen.findByLabelText('证明文件')).closest('form')!;
    fireEvent.drop(form, { dataTransfer: { files: [new File([text], name)] } });
    expect(await heading('签名正确，内容没有被改过')).toBeTruthy();
  });

  it.each([
    ['CHANGED', '没有撤销，但登记卡后来有变化'],
    ['REVOKED', '这份证明已撤销'],
    ['UNKNOWN', '本服务现在没有这份证明的记录'],
  ])('that is %s is said to be so', async (proofState, words) => {
    await open({ ProofState: { proofState } });
    await paste(await ours.sign());
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByText('没有撤销')).toBeNull();
    await heading(proofState === 'REVOKED' ? '这份证明不再有效' : '签名正确，内容没有被改过');
  });

  it('E8: that was scanned leaves the address before it is shown', async () => {
    const { router } = await open(undefined, `/verify#${await ours.sign()}`);
    expect(await heading('签名正确，内容没有被改过')).toBeTruthy();
    expect(router.state.location).toMatchObject({ pathname: '/verify', hash: '' });
    expect(router.state.historyAction).toBe('REPLACE');
  });

  it('is asked for when nothing was given', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '核验粘贴的内容' }));
    expect(screen.getAllByText('请选择文件，或粘贴证明的内容。')).toHaveLength(2);
    expect(keySet).not.toHaveBeenCalled();
  });
});

describe('L6: the page refuses', () => {
  const header = (given: object) => base64Url(new TextEncoder().encode(JSON.stringify(given)));
  const edited = async () => {
    const [head, , signature] = (await ours.sign()).split('.');
    const [, body] = (
      await theirs.sign({ ...PROOF_CLAIMS, person: { ...PROOF_CLAIMS.person, name: '李四' } })
    ).split('.');
    return [head, body, signature].join('.');
  };
  const none = async () => {
    const [, body] = (await ours.sign()).split('.');
    return `${header({ alg: 'none', kid: 'k1', typ: 'exit-card-proof' })}.${body}.`;
  };

  it.each([
    ['content that was edited', edited, /^签名和内容对不上/],
    ['a signature of another key under the name of ours', () => theirs.sign(), /^签名和内容对不上/],
    ['a key that nobody published', () => theirs.sign(undefined, { kid: 'k9' }), /^签名的密钥不在/],
    ['no algorithm', none, /^签名方式不对/],
    ['another type', () => ours.sign(undefined, { typ: 'JWT' }), /^签名的不是电子证明/],
    ['a key brought along', () => theirs.sign(undefined, { jwk: theirs.jwk }), /^签名的不是电子证明/],
  ])('L6: %s', async (_what, make, words) => {
    const asked = vi.fn(() => ({ proofState: 'VALID' }));
    await open({ ProofState: asked });
    await paste(await make());
    expect(await heading('不能采信这份证明')).toBe(document.activeElement);
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByRole('link', { name: /12367/ })).toBeTruthy();
    expect(screen.queryByText('李四')).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });

  it.each(['我的登记卡', '{}', 'x'.repeat(50_000)])('L6: what is no document at all', async (text) => {
    await open();
    await paste(text);
    expect(await heading('这不是一份电子证明')).toBeTruthy();
    expect(keySet).not.toHaveBeenCalled();
  });

  it('L6: what cannot even be read', async () => {
    await open();
    await paste(`{"jws":"x","a":${'['.repeat(16_000)}${']'.repeat(16_000)}}`);
    expect(await heading('这不是一份电子证明')).toBeTruthy();
  });

  it('a key of which it knows nothing only after it has asked for the keys anew', async () => {
    const newer = await aProofKey('k2');
    keySet.mockImplementation(async (_address, { cache }) =>
      Response.json({ keys: cache === 'reload' ? [newer.jwk, ours.jwk] : [ours.jwk] }),
    );
    await open();
    await paste(await newer.sign());
    expect(await heading('签名正确，内容没有被改过')).toBeTruthy();
  });
});

describe('without a network', () => {
  const offline = () => keySet.mockRejectedValue(new TypeError('Failed to fetch'));

  it('it is checked by the keys of the last time, and says that nobody could be asked', async () => {
    const state = vi.fn(() => ({ proofState: 'VALID' }));
    await open({ ProofState: state });
    await paste(await ours.sign());
    await screen.findByText('没有撤销');
    await userEvent.click(screen.getByRole('button', { name: '核验另一份' }));
    offline();
    state.mockImplementation(() => fault('UNAVAILABLE') as never);
    await paste(await ours.sign());
    expect(await screen.findByText('没有查到是否撤销')).toBeTruthy();
    expect(screen.getByText('李䶮')).toBeTruthy();
    state.mockReturnValue({ proofState: 'REVOKED' });
    await userEvent.click(screen.getByRole('button', { name: '再查一次' }));
    expect(await screen.findByText('这份证明已撤销')).toBeTruthy();
  });

  it('it cannot be checked by a browser that was never here, in words', async () => {
    offline();
    await open();
    await paste(await ours.sign());
    expect(await heading('现在没有网络，还不能核验')).toBeTruthy();
    expect(screen.queryByText('李䶮')).toBeNull();
  });
});

describe('a browser without Ed25519', () => {
  it('sends nothing before the person agrees, and says that it was sent', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('', 'NotSupportedError'));
    const check = vi.fn(() => ({ checkProof: { __typename: 'ProofCheck', fault: null, state: 'VALID' } }));
    await open({ CheckProof: check });
    const jws = await ours.sign();
    await paste(jws);
    expect(await heading('这个浏览器不能自己核验')).toBeTruthy();
    expect(check).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: '发给本服务核验' }));
    expect(await screen.findByText(/内容发给了本服务/)).toBeTruthy();
    expect(check.mock.calls).toEqual([[{ document: jws }]]);
  });

  it('believes the server when it refuses, and tries again when it does not answer', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('', 'NotSupportedError'));
    const check = vi.fn<() => object>(() => fault('UNAVAILABLE'));
    await open({ CheckProof: check });
    await paste(await theirs.sign());
    await userEvent.click(await screen.findByRole('button', { name: '发给本服务核验' }));
    expect(await screen.findByText(/没有收到答复/)).toBeTruthy();
    check.mockReturnValue({ checkProof: { __typename: 'ProofCheck', fault: 'SIGNATURE', state: null } });
    await userEvent.click(screen.getByRole('button', { name: '发给本服务核验' }));
    await waitFor(() => expect(screen.getByText(/^签名和内容对不上/)).toBeTruthy());
  });
});
