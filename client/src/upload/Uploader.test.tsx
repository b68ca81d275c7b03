import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answers, show } from '../testing/show.tsx';
import { Uploader } from './Uploader.tsx';

/** The bytes on their way; a test says what becomes of them. */
class FakeRequest extends EventTarget {
  static sent: FakeRequest[] = [];
  upload = new EventTarget();
  status = 0;
  responseText = '';
  opened: unknown[] = [];
  headers: Record<string, string> = {};
  open(...opened: unknown[]) {
    this.opened = opened;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  send() {
    FakeRequest.sent.push(this);
  }
  abort() {
    this.dispatchEvent(new Event('abort'));
  }
  progress(loaded: number, total: number) {
    act(() => void this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded, total })));
  }
  answer(status: number, body: object = {}) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    act(() => void this.dispatchEvent(new Event('load')));
  }
}

const TICKET = {
  RequestUpload: {
    requestUpload: {
      __typename: 'UploadTicket',
      file: { __typename: 'StoredFile', id: 'file-1', name: '户口簿.pdf' },
      url: '/files/file-1',
      ticket: 'once',
    },
  },
};

async function choose(answers: Answers = TICKET) {
  const onArrived = vi.fn();
  await show(<Uploader purpose="GRANT_EVIDENCE" subjectId="grant-1" text="上传" onArrived={onArrived} />, {
    answers,
  });
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  await userEvent.upload(input, new File(['%PDF'], '户口簿.pdf', { type: 'application/pdf' }));
  return onArrived;
}

async function sentRequest(): Promise<FakeRequest> {
  await waitFor(() => expect(FakeRequest.sent).toHaveLength(1));
  return FakeRequest.sent[0]!;
}

describe('an upload', () => {
  beforeEach(() => {
    FakeRequest.sent = [];
    vi.stubGlobal('XMLHttpRequest', FakeRequest);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('sends the bytes with the ticket, shows how far it is, and says that it has arrived', async () => {
    const onArrived = await choose();
    const request = await sentRequest();
    expect(request.opened).toEqual(['PUT', '/files/file-1']);
    expect(request.headers).toEqual({ 'upload-ticket': 'once' });
    request.progress(1, 4);
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
    request.answer(204);
    expect(await screen.findByText('“户口簿.pdf”已上传。')).toBeTruthy();
    expect(onArrived).toHaveBeenCalledWith(expect.objectContaining({ id: 'file-1' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('H1: says what to do about a file that the server does not take', async () => {
    await choose();
    (await sentRequest()).answer(422, { reason: 'HEIC' });
    expect((await screen.findByRole('alert')).textContent).toContain('兼容性最佳');
    expect(screen.queryByRole('button', { name: '再传一次' })).toBeNull();
  });

  it('says so before any byte when the ticket is refused', async () => {
    await choose({ RequestUpload: { requestUpload: { __typename: 'FileRefused', reason: 'TOO_LARGE' } } });
    expect((await screen.findByRole('alert')).textContent).toContain('超过 10 MB');
    expect(FakeRequest.sent).toEqual([]);
  });

  it('can be cancelled on its way', async () => {
    await choose();
    await sentRequest();
    await userEvent.click(screen.getByRole('button', { name: '取消上传“户口簿.pdf”' }));
    await waitFor(() => expect(screen.queryByText('户口簿.pdf')).toBeNull());
  });

  it('that broke off is sent again with a new ticket', async () => {
    await choose();
    (await sentRequest()).answer(503);
    FakeRequest.sent = [];
    await userEvent.click(await screen.findByRole('button', { name: '再传一次' }));
    (await sentRequest()).answer(200);
    expect(await screen.findByText('“户口簿.pdf”已上传。')).toBeTruthy();
  });
});
