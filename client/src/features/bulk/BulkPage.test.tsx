import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anOrganisation, ORG, pageOf } from '../../testing/an-organisation.ts';
import { LIST_TICKET } from '../../testing/list-ticket.ts';
import { askTwice, foundOnce } from '../../testing/lost-seat.ts';
import { type Answers, show } from '../../testing/show.tsx';
import * as upload from '../../upload/put-file.ts';
import { BulkPage } from './BulkPage.tsx';

const GUO = '110101199204110024';
const JOBS = { BulkJobs: { organisation: { __typename: 'Organisation', id: ORG, bulkJobs: pageOf([]) } } };

afterEach(() => vi.restoreAllMocks());

function open(answers: Answers = {}) {
  return show(<BulkPage />, {
    answers: { OrganisationHead: { organisation: anOrganisation() }, ...JOBS, ...answers },
    at: `/organisations/${ORG}/bulk`,
    path: '/organisations/:orgId/bulk/*',
  });
}

async function paste(list: string) {
  await userEvent.click(await screen.findByLabelText('身份证号码'));
  await userEvent.paste(list);
}

async function send() {
  await userEvent.type(screen.getByLabelText('名称'), '三月出差');
  await userEvent.type(screen.getByLabelText('用途'), '统一办理');
  await userEvent.click(screen.getByRole('button', { name: /^开始核对/ }));
}

describe('L4: before a list is sent', () => {
  it('names the lines that will come back and why, and how to keep Excel from it', async () => {
    await open();
    await paste(`身份证号码\n${GUO}\n1.10101E+17\n${GUO}`);
    expect(await screen.findByText('1 行可以核对')).toBeTruthy();
    expect(screen.getByText('2 行会被退回')).toBeTruthy();
    expect(screen.getByRole('row', { name: /第 3 行 1.10101E\+17 被 Excel 改过/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /第 4 行 .* 和前面的一行是同一个号码/ })).toBeTruthy();
    expect(screen.getByText('Excel 把号码改坏了？')).toBeTruthy();
    expect(screen.getByRole('button', { name: '开始核对 3 行' })).toBeTruthy();
  });

  it('reads a file in GB18030', async () => {
    await open();
    await userEvent.click(await screen.findByRole('radio', { name: '选文件' }));
    const heading = [0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0xba, 0xc5, 0xc2, 0xeb, 0x0a];
    const file = new File([new Uint8Array(heading), GUO], '名单.csv', { type: 'text/csv' });
    await userEvent.upload(screen.getByLabelText('名单文件'), file);
    expect(await screen.findByText('1 行可以核对')).toBeTruthy();
  });

  it('asks for what is missing, each at its place', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '开始核对' }));
    const summary = await screen.findByRole('alert');
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['名单里没有内容', '请填写名称', '请填写用途']);
  });

  it('says that the unit has to be verified first', async () => {
    await open({ OrganisationHead: { organisation: anOrganisation({ status: 'SUSPENDED' }) } });
    expect(await screen.findByText(/单位通过核验后才能批量核对/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /开始核对/ })).toBeNull();
  });
});

describe('H8: a list that is sent', () => {
  it('K3: is the same file under the same key while no answer came, and another one after an answer', async () => {
    const put = vi.spyOn(upload, 'putFile').mockResolvedValue();
    const keys: unknown[] = [];
    await open({
      RequestUpload: LIST_TICKET,
      SubmitBulk: ({ input }) => {
        keys.push((input as { idempotencyKey: string }).idempotencyKey);
        if (keys.length === 1) throw new TypeError('no network');
        return { submitBulk: { __typename: 'BulkRefused', reason: 'TOO_MANY_JOBS', line: null } };
      },
    });
    await paste(GUO);
    await send();
    expect((await screen.findByRole('alert')).textContent).toContain('连不上服务');
    await userEvent.click(screen.getByRole('button', { name: /^开始核对/ }));
    expect((await screen.findAllByText('已有 3 份名单在核对，请等其中一份完成')).length).toBe(2);
    expect(keys[0]).toBe(keys[1]);
    expect(put).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole('button', { name: /^开始核对/ }));
    await vi.waitFor(() => expect(keys.length).toBe(3));
    expect(keys[2]).not.toBe(keys[0]);
    expect(await put.mock.calls[0]?.[0].file.text()).toBe(GUO);
  });

  it('leads to its progress', async () => {
    vi.spyOn(upload, 'putFile').mockResolvedValue();
    const job = { __typename: 'BulkJob', id: 'job-1' };
    const { router } = await open({
      RequestUpload: LIST_TICKET,
      SubmitBulk: { submitBulk: { __typename: 'BulkAccepted', job } },
    });
    await paste(GUO);
    await send();
    await vi.waitFor(() => expect(router.state.location.pathname).toBe(`/organisations/${ORG}/bulk/job-1`));
  });

  it('that did not arrive is told in words, and what was typed stays', async () => {
    vi.spyOn(upload, 'putFile').mockRejectedValue(new upload.NotTaken('TOO_LARGE'));
    await open({ RequestUpload: LIST_TICKET });
    await paste(GUO);
    await send();
    expect((await screen.findAllByText(/这个文件没有被接受/)).length).toBe(2);
    expect((screen.getByLabelText('身份证号码') as HTMLTextAreaElement).value).toBe(GUO);
  });
});

it('F14: shows nothing of it again, once the seat is lost, while it is asked once more', async () => {
  const { client } = await open(foundOnce('OrganisationHead', { organisation: anOrganisation() }));
  await screen.findByRole('heading', { level: 1, name: '批量核对' });
  await askTwice(client);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('您现在不能替这个单位办理');
});
