import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { useSend } from './use-send.ts';

let answer = () => {};
const sent: string[] = [];

function Form() {
  const { busy, fault, run } = useSend();
  async function send() {
    sent.push('sent');
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return [];
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run(send);
      }}
    >
      <input aria-label="姓名" />
      <button type="submit">{busy ? '正在提交' : '提交'}</button>
      {fault ? <p>没有提交</p> : null}
    </form>
  );
}

it('sends once, however often one clicks or presses Enter before the answer, and again after it', async () => {
  render(<Form />);
  await userEvent.dblClick(screen.getByRole('button'));
  await userEvent.type(screen.getByLabelText('姓名'), '张三{Enter}{Enter}');
  expect(sent).toHaveLength(1);
  expect(screen.getByRole('button').textContent).toBe('正在提交');
  await act(async () => answer());
  await userEvent.click(screen.getByRole('button'));
  expect(sent).toHaveLength(2);
});
