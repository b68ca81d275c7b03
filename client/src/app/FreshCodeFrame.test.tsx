import { useMutation, useQuery } from '@apollo/client/react';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Link } from 'react-router';
import { describe, expect, it } from 'vitest';
import { RemoveFileDocument, UnreadDocument } from '../graphql/documents.ts';
import { fault } from '../testing/an-organisation.ts';
import { type Answers, show } from '../testing/show.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { FaultNotice } from './FaultNotice.tsx';

/** Any page on which something is typed and sent. */
function APage() {
  const [typed, setTyped] = useState('');
  const [remove, { data, error, loading }] = useMutation(RemoveFileDocument);
  return (
    <>
      <PageTitle title="办一件事">办一件事</PageTitle>
      <FaultNotice error={error} />
      <Field id="reason" label="理由" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <Button
        busy={loading}
        onClick={() => remove({ variables: { input: { fileId: typed } } }).catch(() => undefined)}
      >
        办理
      </Button>
      {data && <p>办好了</p>}
      <Link to="/elsewhere">别处</Link>
    </>
  );
}

const SENT = {
  __typename: 'CodeSent',
  challengeId: 'challenge-1',
  expiresAt: new Date(Date.now() + 300_000).toISOString(),
  resendAt: new Date(Date.now() + 60_000).toISOString(),
};

/** A server that does nothing before the code 123456. */
function aServer() {
  const sent: string[] = [];
  let proven = false;
  const answers: Answers = {
    RemoveFile: ({ input }) => {
      sent.push(`remove ${(input as { fileId: string }).fileId}`);
      return proven
        ? { removeFile: { __typename: 'StoredFile', id: 'file-1' } }
        : fault('STEP_UP_REQUIRED', { factor: 'CODE' });
    },
    RequestStepUpCode: () => {
      sent.push('code');
      return { requestStepUpCode: SENT };
    },
    ProveStepUp: ({ input }) => {
      proven = (input as { code: string }).code === '123456';
      return {
        proveStepUp: proven
          ? { __typename: 'StepUpProven', viewer: { __typename: 'Viewer', session: null } }
          : { __typename: 'CodeInvalid', triesLeft: 4 },
      };
    },
  };
  return { sent, answers };
}

async function askAndSend(answers: Answers) {
  const shown = await show(<APage />, { answers, at: '/page?step=check', path: '/page' });
  await userEvent.type(screen.getByRole('textbox', { name: '理由' }), '奔丧');
  await userEvent.click(screen.getByRole('button', { name: '办理' }));
  await screen.findByRole('heading', { level: 1, name: '请确认是您本人' });
  return shown;
}

async function giveCode(code: string) {
  await userEvent.type(await screen.findByRole('textbox', { name: '验证码' }), code);
  await userEvent.click(screen.getByRole('button', { name: '确认，继续办理' }));
}

describe('a fresh code', () => {
  it('is asked for in the place of the page, and then the same thing is done with nothing lost', async () => {
    const { sent, answers } = aServer();
    const { router } = await askAndSend(answers);
    expect(screen.queryByRole('textbox', { name: '理由' })).toBeNull();
    await waitFor(() =>
      expect([...document.querySelectorAll('title')].map(({ textContent }) => textContent)).toEqual([
        expect.stringContaining('请确认是您本人'),
      ]),
    );
    await userEvent.click(screen.getByRole('button', { name: '发送验证码' }));
    await giveCode('123456');
    expect(await screen.findByText('办好了')).toBeTruthy();
    expect(sent).toEqual(['remove 奔丧', 'code', 'remove 奔丧']);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '理由' }).value).toBe('奔丧');
    expect(document.activeElement?.textContent).toBe('办理');
    expect(document.title).toContain('办一件事');
    expect(router.state.location).toMatchObject({ pathname: '/page', search: '?step=check', state: null });
  });

  it('that is wrong can be typed again, and says how often', async () => {
    const { sent, answers } = aServer();
    await askAndSend(answers);
    await userEvent.click(screen.getByRole('button', { name: '发送验证码' }));
    await giveCode('000000');
    expect((await screen.findByRole('alert')).textContent).toContain('验证码不对，还可以输入 4 次');
    await userEvent.clear(screen.getByRole('textbox', { name: '验证码' }));
    await giveCode('123456');
    expect(await screen.findByText('办好了')).toBeTruthy();
    expect(sent).toEqual(['remove 奔丧', 'code', 'remove 奔丧']);
  });

  it.each([
    ['the link', () => userEvent.click(screen.getByRole('button', { name: '返回上一步' }))],
    ['“back” of the browser', undefined],
  ])(
    'not given leads back by %s to what was typed, says so, and the next press asks again without a new message',
    async (_, back) => {
      const { sent, answers } = aServer();
      const { router } = await askAndSend(answers);
      await userEvent.click(screen.getByRole('button', { name: '发送验证码' }));
      await screen.findByRole('textbox', { name: '验证码' });
      await (back?.() ?? act(() => router.navigate(-1)));
      expect((await screen.findByRole('alert')).textContent).toContain('还没有用短信验证码确认');
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: '理由' }).value).toBe('奔丧');
      await userEvent.click(screen.getByRole('button', { name: '办理' }));
      // The heading takes the focus when the address has its mark, which may be after the page has come.
      await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
      await giveCode('123456');
      expect(await screen.findByText('办好了')).toBeTruthy();
      expect(sent.filter((one) => one === 'code')).toHaveLength(1);
    },
  );

  it('that cannot be sent says how long to wait', async () => {
    const { answers } = aServer();
    await askAndSend({
      ...answers,
      RequestStepUpCode: { requestStepUpCode: { __typename: 'Throttled', retryAfterSeconds: 60 } },
    });
    await userEvent.click(screen.getByRole('button', { name: '发送验证码' }));
    expect((await screen.findByRole('alert')).textContent).toContain('请 1 分钟后再试');
  });

  it('is no more asked for on another page', async () => {
    const { answers } = aServer();
    const { router } = await show(<APage />, { answers });
    await userEvent.click(screen.getByRole('button', { name: '办理' }));
    await screen.findByRole('heading', { name: '请确认是您本人' });
    await act(() => router.navigate('/elsewhere'));
    await waitFor(() => expect(screen.queryByRole('heading', { name: '请确认是您本人' })).toBeNull());
    expect(screen.getByRole('textbox', { name: '理由' })).toBeTruthy();
  });

  it('is never asked for by what only reads, and not for the second factor', async () => {
    function Reads() {
      const { error } = useQuery(UnreadDocument);
      return <FaultNotice error={error} />;
    }
    await show(<Reads />, { answers: { Unread: () => fault('STEP_UP_REQUIRED', { factor: 'CODE' }) } });
    expect((await screen.findByRole('alert')).textContent).toContain('还没有用短信验证码确认');
    expect(screen.queryByRole('heading', { name: '请确认是您本人' })).toBeNull();
  });

  it('gives way to the second factor where that is asked for', async () => {
    const { answers } = aServer();
    await show(<APage />, {
      answers: { ...answers, RemoveFile: () => fault('STEP_UP_REQUIRED', { factor: 'TOTP' }) },
    });
    await userEvent.click(screen.getByRole('button', { name: '办理' }));
    expect(await screen.findByRole('link', { name: '去验证' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: '请确认是您本人' })).toBeNull();
  });
});
