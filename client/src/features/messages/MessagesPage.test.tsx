import { NotificationKind } from '@exit-card/shared/notification';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, describe, expect, it } from 'vitest';
import type { MessageRow_MessageFragment } from '../../graphql/documents.ts';
import { show } from '../../testing/show.tsx';
import { showLanguage } from '../../text/language.ts';
import { MessagesPage } from './MessagesPage.tsx';
import { messageSentence } from './message-words.ts';

function message(
  id: string,
  different: Partial<MessageRow_MessageFragment> = {},
): MessageRow_MessageFragment {
  return {
    __typename: 'Notification',
    id,
    kind: 'GRANT_REQUESTED',
    createdAt: '2024-03-10T01:00:00.000Z',
    readAt: null,
    grantId: 'grant-1',
    organisationId: 'org-1',
    principalName: '张三',
    delegateName: '远行科技',
    organisationName: '远行科技',
    grantKind: 'EMPLOYER',
    date: '2024-04-09T16:00:00.000Z',
    endReason: null,
    viewerIsPrincipal: true,
    ...different,
  };
}

function inbox(messages: MessageRow_MessageFragment[]) {
  return {
    viewer: {
      __typename: 'Viewer',
      unreadNotificationCount: messages.filter(({ readAt }) => readAt === null).length,
      notifications: {
        __typename: 'NotificationConnection',
        totalCount: messages.length,
        edges: messages.map((node) => ({ __typename: 'NotificationEdge', cursor: node.id, node })),
        pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
      },
    },
  };
}

const READ = '2024-03-10T02:00:00.000Z';
const marked = { markNotificationsRead: { __typename: 'NotificationsRead', unreadCount: 0 } };

describe('messages', () => {
  it('says what each is about, until when, and in a word that it is unread', async () => {
    const ended = message('2', { kind: 'GRANT_ENDED', endReason: 'RESIGNED', readAt: READ, date: null });
    await show(<MessagesPage />, { answers: { Messages: inbox([message('1'), ended]) } });
    const [first, second] = await screen.findAllByRole('article');
    expect(first?.textContent).toBe(
      '远行科技请求查看您的登记卡，请看一看是否同意未读2024年3月10日 09:00单位经办、请在2024年4月9日 24:00前处理',
    );
    expect(within(second!).queryByText('未读')).toBeNull();
    expect(second?.textContent).toContain('原因：代理人辞去。');
  });

  it('marks one as read when it is opened, and leads to what it is about', async () => {
    const asked: unknown[] = [];
    const { router } = await show(<MessagesPage />, {
      answers: {
        Messages: inbox([message('1')]),
        MarkNotificationsRead: ({ input }) => {
          asked.push(input);
          return marked;
        },
      },
    });
    await userEvent.click(await screen.findByRole('link', { name: /请求查看/ }));
    expect(asked).toEqual([{ ids: ['1'] }]);
    expect(router.state.location.pathname).toBe('/delegation/grant-1');
  });

  it('marks all as read and says so', async () => {
    await show(<MessagesPage />, {
      answers: { Messages: inbox([message('1'), message('2')]), MarkNotificationsRead: marked },
    });
    await userEvent.click(await screen.findByRole('button', { name: '全部标为已读' }));
    expect(await screen.findByText('全部已标为已读。')).toBeTruthy();
    expect(screen.queryByText('未读', { selector: '.tag' })).toBeNull();
  });

  it('says that there is none yet', async () => {
    await show(<MessagesPage />, { answers: { Messages: inbox([]) } });
    expect(await screen.findByRole('heading', { name: '还没有消息' })).toBeTruthy();
  });
});

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  afterAll(() => showLanguage('zh-CN'));

  it.each(Object.values(NotificationKind))('there is a whole sentence for %s', async (kind) => {
    await showLanguage(language);
    const told = [true, false].map((viewerIsPrincipal) =>
      messageSentence(message('1', { kind, viewerIsPrincipal })),
    );
    expect(told.filter((text) => /\{\{|messages[:.]|新消息|new message/.test(text))).toEqual([]);
  });
});
