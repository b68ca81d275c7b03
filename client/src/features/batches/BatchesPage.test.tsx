import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anOrganisation, ORG, pageOf } from '../../testing/an-organisation.ts';
import { LIST_TICKET } from '../../testing/list-ticket.ts';
import { type Answers, show } from '../../testing/show.tsx';
import * as upload from '../../upload/put-file.ts';
import { BatchesPage } from './BatchesPage.tsx';

const HEADER = '姓名,身份证号码,事由,说明,目的地,预计出境日期';
const GUO = '郭晓岚,110101199204110024,商务,,新加坡,2024-03-20';

afterEach(() => vi.restoreAllMocks());

function open(answers: Answers = {}) {
  const batches = { Batches: { organisation: { __typename: 'Organisation', id: ORG, batches: pageOf([]) } } };
  return show(<BatchesPage />, {
    answers: { OrganisationHead: { organisation: anOrganisation() }, ...batches, ...answers },
    at: `/organisations/${ORG}/batches`,
    path: '/organisations/:orgId/batches/*',
  });
}

async function paste(list: string) {
  await userEvent.click(await screen.findByRole('radio', { name: '粘贴' }));
  await userEvent.click(screen.getByLabelText('名单'));
  await userEvent.paste(list);
}

async function send() {
  await userEvent.type(screen.getByLabelText('名称'), '三月出差');
  await userEvent.click(screen.getByRole('checkbox', { name: /我确认名单里的内容真实/ }));
  await userEvent.click(screen.getByRole('button', { name: /^提交 1 行/ }));
}

describe('before a list of applications is handed in', () => {
  it('names the lines that will come back and why', async () => {
    await open();
    await paste(
      `${HEADER}\n${GUO}\n李四,1.10101E+17,商务,,日本,2024-03-20\n${GUO}\n王五,110101199204110024,散步,,日本,2024-03-20`,
    );
    expect(await screen.findByText('1 行可以提交')).toBeTruthy();
    expect(screen.getByText('3 行会被退回')).toBeTruthy();
    const bad = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(bad).toContain('第 3 行：身份证号码被 Excel 改过，后几位已经丢失');
    expect(bad).toContain('第 4 行：和前面的一行是同一个人');
    expect(bad).toContain('第 5 行：事由请写旅游、探亲、商务、留学、工作、就医或其他');
  });

  it('says which headers are missing', async () => {
    await open();
    await paste('姓名,身份证号码\n郭晓岚,110101199204110024');
    await userEvent.click(screen.getByRole('button', { name: '提交名单' }));
    expect((await screen.findAllByText('第一行缺少这些标题：事由、目的地、预计出境日期')).length).toBe(2);
  });

  it('asks for what is missing, each at its place', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '提交名单' }));
    const links = within(await screen.findByRole('alert')).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      '请选一个文件',
      '请填写名称',
      '请确认内容真实，才能提交',
    ]);
  });

  it('says that the unit has to be verified first', async () => {
    await open({ OrganisationHead: { organisation: anOrganisation({ status: 'SUSPENDED' }) } });
    expect(await screen.findByText(/单位通过核验后才能统一办理/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /提交/ })).toBeNull();
  });
});

describe('a list of applications that is handed in', () => {
  it('leads to what became of it', async () => {
    vi.spyOn(upload, 'putFile').mockResolvedValue();
    const batch = { __typename: 'OrgBatch', id: 'batch-1' };
    const { router } = await open({
      RequestUpload: LIST_TICKET,
      SubmitOrgBatch: { submitOrgBatch: { __typename: 'OrgBatchAccepted', batch } },
    });
    await paste(`${HEADER}\n${GUO}`);
    await send();
    await vi.waitFor(() =>
      expect(router.state.location.pathname).toBe(`/organisations/${ORG}/batches/batch-1`),
    );
  });

  it('K3: is the same file under the same key while no answer came, and another one after an answer', async () => {
    const put = vi.spyOn(upload, 'putFile').mockResolvedValue();
    const inputs: { idempotencyKey: string; declarationText: string }[] = [];
    await open({
      RequestUpload: LIST_TICKET,
      SubmitOrgBatch: ({ input }) => {
        inputs.push(input as (typeof inputs)[number]);
        if (inputs.length === 1) throw new TypeError('no network');
        return { submitOrgBatch: { __typename: 'BatchRefused', reason: 'UNREADABLE', line: 2, missing: [] } };
      },
    });
    await paste(`${HEADER}\n${GUO}`);
    await send();
    expect((await screen.findByRole('alert')).textContent).toContain('连不上服务');
    await userEvent.click(screen.getByRole('button', { name: /^提交 1 行/ }));
    expect((await screen.findAllByText(/读不出文字.*（第 2 行）/)).length).toBe(2);
    expect(inputs[0]).toEqual(inputs[1]);
    expect(put).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole('button', { name: /^提交 1 行/ }));
    await vi.waitFor(() => expect(inputs.length).toBe(3));
    expect(inputs[2]?.idempotencyKey).not.toBe(inputs[0]?.idempotencyKey);
    expect(put).toHaveBeenCalledTimes(2);
    expect(inputs[0]?.declarationText).toBe('2024-03-01');
    expect(await put.mock.calls[0]?.[0].file.text()).toBe(`${HEADER}\n${GUO}`);
  });
});
