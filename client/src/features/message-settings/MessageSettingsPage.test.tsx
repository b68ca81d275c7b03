import { MessageTopic } from '@exit-card/shared/notification';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AllMessageSettingsFragment } from '../../graphql/documents.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { MessageSettingsPage } from './MessageSettingsPage.tsx';

function settings(different: Partial<AllMessageSettingsFragment> = {}): AllMessageSettingsFragment {
  return {
    __typename: 'MessageSettings',
    phrase: null,
    maskedMail: null,
    mailOffered: true,
    pushKey: 'key',
    topics: Object.values(MessageTopic).map((topic) => ({
      __typename: 'TopicChannels',
      topic,
      push: true,
      sms: topic !== 'SHARE',
      mail: true,
      always: topic === 'SECURITY',
    })),
    pushDevices: [],
    ...different,
  };
}

const answer = (messageSettings = settings(), publicComputer = false) => ({
  service: { __typename: 'Service', demo: true },
  viewer: {
    __typename: 'Viewer',
    session: { __typename: 'Session', id: 's', publicComputer },
    messageSettings,
  },
});
const changed = (next: AllMessageSettingsFragment) => ({
  __typename: 'MessageSettingsChanged',
  viewer: { __typename: 'Viewer', messageSettings: next },
});
const page = (answers: Answers = {}) =>
  show(<MessageSettingsPage />, { answers: { MessageSettings: answer(), ...answers } });

afterEach(() => vi.unstubAllGlobals());

describe('message settings', () => {
  it('saves each tick at once and says so; safety cannot be turned off', async () => {
    const asked: unknown[] = [];
    await page({
      SetMessageChannel: ({ input }) => {
        asked.push(input);
        const topics = settings().topics.map((one) => (one.topic === 'CARD' ? { ...one, sms: false } : one));
        return { setMessageChannel: changed(settings({ topics })) };
      },
    });
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: '登记卡的进展：短信' });
    expect(box.checked).toBe(true);
    await userEvent.click(box);
    expect(asked).toEqual([{ topic: 'CARD', channel: 'SMS', on: false }]);
    expect(await screen.findByText('“登记卡的进展”不再用短信通知。')).toBeTruthy();
    expect(box.checked).toBe(false);
    const safety = screen.getByRole('row', { name: /账户安全/ });
    expect(within(safety).queryByRole('checkbox')).toBeNull();
  });

  it('S9.2: keeps a phrase, and says what is wrong with one', async () => {
    await page({
      SetPhrase: ({ input }) => ({
        setPhrase:
          (input as { phrase: string }).phrase === '张三'
            ? {
                __typename: 'InvalidInput',
                problems: [{ __typename: 'InputProblem', field: 'PHRASE', reason: 'OWN_NAME' }],
              }
            : changed(settings({ phrase: '海棠依旧' })),
      }),
    });
    const field = await screen.findByLabelText('暗语');
    await userEvent.type(field, '张三');
    await userEvent.click(screen.getByRole('button', { name: '保存暗语' }));
    expect(await screen.findByText('暗语里不要有您的姓名')).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, '海棠依旧');
    await userEvent.click(screen.getByRole('button', { name: '保存暗语' }));
    expect(await screen.findByText('暗语已保存。')).toBeTruthy();
    expect(screen.getByText('海棠依旧')).toBeTruthy();
  });

  it('proves a mail address by the code that went there', async () => {
    const asked: unknown[] = [];
    const soon = new Date(Date.now() + 300_000).toISOString();
    await page({
      RequestMailCode: () => ({
        requestMailCode: { __typename: 'CodeSent', challengeId: 'c', expiresAt: soon, resendAt: soon },
      }),
      SetMail: ({ input }) => {
        asked.push(input);
        return { setMail: changed(settings({ maskedMail: 'z***@mail.example' })) };
      },
    });
    await userEvent.type(await screen.findByRole('textbox', { name: '邮箱' }), 'zhang@mail.example');
    await userEvent.click(screen.getByRole('button', { name: '发送验证码' }));
    await userEvent.type(await screen.findByLabelText(/验证码/), '123456');
    await userEvent.click(screen.getByRole('button', { name: '确认邮箱' }));
    expect(await screen.findByText('邮件发到 z***@mail.example。')).toBeTruthy();
    expect(asked).toEqual([{ address: 'zhang@mail.example', challengeId: 'c', code: '123456' }]);
    // The next code is another one, for whatever reason it is asked for.
    const askAgain = async () => {
      await userEvent.type(await screen.findByRole('textbox', { name: '换一个邮箱' }), 'li@mail.example');
      await userEvent.click(screen.getByRole('button', { name: '发送验证码' }));
      return screen.findByLabelText<HTMLInputElement>(/验证码/);
    };
    const field = await askAgain();
    expect(field.value).toBe('');
    await userEvent.type(field, '654321');
    await userEvent.click(screen.getByRole('button', { name: '换一个地址' }));
    expect((await askAgain()).value).toBe('');
  });

  it('S9.1: offers no push at a public computer, and says where a browser has none', async () => {
    await page({ MessageSettings: answer(settings(), true) });
    expect(await screen.findByText('您在用公共电脑，不能开启推送。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '在本机开启推送' })).toBeNull();
  });

  function aBrowser(register: () => Promise<object>) {
    vi.stubGlobal('PushManager', class {});
    vi.stubGlobal('Notification', { requestPermission: async () => 'granted' });
    vi.stubGlobal('navigator', { userAgent: '', clipboard: {}, serviceWorker: { register } });
  }
  const subscription = {
    toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }),
  };

  it('switches push on where the browser and the person allow it', async () => {
    aBrowser(async () => ({ active: {}, pushManager: { subscribe: async () => subscription } }));
    const asked: unknown[] = [];
    await page({
      SubscribeToPush: ({ input }) => {
        asked.push(input);
        const device = { __typename: 'PushDevice', id: 'd', deviceName: 'Chrome', current: true } as const;
        const pushDevices = [{ ...device, createdAt: '2024-03-11T02:00:00.000Z' }];
        return { subscribeToPush: changed(settings({ pushDevices })) };
      },
    });
    (await screen.findByRole('button', { name: '在本机开启推送' })).click();
    expect(await screen.findByText('已开启。有新消息时，本机会提示。')).toBeTruthy();
    expect(asked).toEqual([{ endpoint: 'https://push.example/1', p256dh: 'p', auth: 'a' }]);
    expect(screen.getByRole('button', { name: '停止推送到Chrome' })).toBeTruthy();
  });

  it.each([
    ['activating', '已开启。有新消息时，本机会提示。'],
    ['redundant', /这个浏览器现在开不了推送/],
  ])('waits for a worker that is still on its way: %s', async (state, words) => {
    const coming = Object.assign(new EventTarget(), { state: 'installing' });
    const registration = {
      active: null as object | null,
      installing: coming,
      pushManager: {
        subscribe: async () => (registration.active ? subscription : Promise.reject(new Error('Too early'))),
      },
    };
    aBrowser(async () => registration);
    await page({ SubscribeToPush: { subscribeToPush: changed(settings()) } });
    (await screen.findByRole('button', { name: '在本机开启推送' })).click();
    await screen.findByRole('button', { name: '请稍候' });
    await new Promise((resolve) => setTimeout(resolve));
    coming.state = state;
    if (state === 'activating') registration.active = coming;
    coming.dispatchEvent(new Event('statechange'));
    expect(await screen.findByText(words)).toBeTruthy();
  });
});
