import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fault } from '../../testing/an-organisation.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { PaperPage } from './PaperPage.tsx';

const officer = { __typename: 'Officer', officeName: '北京朝阳窗口', roles: ['INTAKE'] };
const OFFICER = { viewer: { __typename: 'Viewer', officer } };
const ENTERED = {
  __typename: 'ApplicationEntered',
  cardId: 'card-1',
  number: 'EX2024031100099',
  maskedName: '陶**',
  receiptNumber: 'HZ20240311-7KQ2M-X4RTB',
  at: '2024-03-11T02:05:00.000Z',
  dueOn: '2024-03-14',
};

const open = (answers: Answers = {}, at = '/desk/counter/paper?item=item-1') =>
  show(<PaperPage />, { at, path: '/desk/counter/paper', answers: { DeskOfficer: OFFICER, ...answers } });

async function type(name: string, text: string) {
  await userEvent.click(screen.getByLabelText(name));
  await userEvent.paste(text);
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

async function fillIn() {
  await screen.findByRole('heading', { name: '录入纸质申请' });
  await type('姓名', '陶乐天');
  await type('身份证号码', '110101199003071233');
  await type('手机号码', '138 0013 8099');
  await userEvent.selectOptions(screen.getByLabelText('目的地'), '新加坡');
  await userEvent.click(screen.getByRole('radio', { name: '旅游' }));
  await type('预计出境日期', '2024/04/02');
  await userEvent.click(screen.getByRole('checkbox', { name: /^如实申报声明和同意书已由申请人签名/ }));
}

describe('an application on paper', () => {
  it('says everything that is missing at once, and does not go on', async () => {
    await open();
    await screen.findByRole('heading', { name: '录入纸质申请' });
    await press('核对');
    for (const words of [
      '请选择目的地',
      '请选择出境事由',
      '请填写预计出境日期',
      '声明和同意书没有签名，不能录入',
    ]) {
      expect((await screen.findAllByText(words)).length).toBeGreaterThan(1);
    }
    const signed = { description: /^错误： ?声明和同意书没有签名，不能录入$/ };
    expect(screen.getByRole('checkbox', signed)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '确认录入' })).toBeNull();
  });

  it('shows it all once more, enters it as the application that was received, and gives the numbers', async () => {
    const sent: Record<string, unknown>[] = [];
    const { client, router } = await open({
      EnterApplication: ({ input }) => {
        sent.push(input as Record<string, unknown>);
        return { answer: ENTERED };
      },
    });
    await fillIn();
    await press('核对');
    expect(await screen.findByRole('heading', { name: '请与纸质申请核对' })).toBeTruthy();
    for (const text of ['陶乐天', '110101199003071233', '13800138099', '新加坡', '旅游', '2024年4月2日']) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    expect(sent).toEqual([]);
    await press('确认录入');
    const done = await screen.findByRole('heading', { name: '已录入' });
    expect(document.activeElement).toBe(done);
    expect(screen.getByText('HZ20240311-7KQ2M-X4RTB')).toBeTruthy();
    expect(sent[0]).toMatchObject({
      name: '陶乐天',
      destination: 'SG',
      purpose: 'TOURISM',
      expectedExitDate: '2024-04-02',
      declarationSigned: true,
      intakeItemId: 'item-1',
    });
    expect(sent[0]).not.toHaveProperty('passportNumber');
    expect(JSON.stringify(client.extract())).not.toMatch(/陶|1990/);
    expect(router.state.location.search).not.toMatch(/陶|1990/);

    await press('再录入一份');
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('');
    expect(router.state.location.search).toBe('');
  });

  it('sends the same key again when the first try did not come through', async () => {
    const keys: unknown[] = [];
    await open({
      EnterApplication: ({ input }) => {
        keys.push((input as { idempotencyKey: string }).idempotencyKey);
        return keys.length === 1 ? fault('INTERNAL') : { answer: ENTERED };
      },
    });
    await fillIn();
    await press('核对');
    await userEvent.click(await screen.findByRole('button', { name: '确认录入' }));
    expect(await screen.findByText('没有发送成功')).toBeTruthy();
    await press('确认录入');
    await screen.findByRole('heading', { name: '已录入' });
    expect(keys[0]).toBe(keys[1]);
  });

  it.each([
    [{ __typename: 'CardRefused', reason: 'OVERLAPPING_CARD' }, /同一行程已有未办结的申请/],
    [{ __typename: 'CardRefused', reason: 'DECEASED' }, /已去世，不能录入。请再核对身份证号码/],
    [{ __typename: 'IdentityMismatch' }, /登记的是另一个姓名/],
    [
      {
        __typename: 'InvalidInput',
        problems: [{ __typename: 'InputProblem', field: 'ID_NUMBER', reason: 'CHECK_DIGIT' }],
      },
      /校验码/,
    ],
  ])('says why it was not entered, and keeps what was typed', async (answer, words) => {
    await open({ EnterApplication: { answer } });
    await fillIn();
    await press('核对');
    await userEvent.click(await screen.findByRole('button', { name: '确认录入' }));
    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
    await userEvent.click(screen.getAllByRole('button', { name: /^修改/ })[0]!);
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('陶乐天');
  });

  it('opens to nobody else', async () => {
    await open({ DeskOfficer: { viewer: { __typename: 'Viewer', officer: null } } });
    expect(await screen.findByRole('heading', { name: '没有权限' })).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
