import { CardStatus } from '@exit-card/shared/card';
import { NotificationKind } from '@exit-card/shared/notification';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, describe, expect, it } from 'vitest';
import { type MessageRow_MessageFragment, UnreadDocument } from '../../graphql/documents.ts';
import { show } from '../../testing/show.tsx';
import { showLanguage } from '../../text/language.ts';
import { MessagesPage } from './MessagesPage.tsx';
import { messageLook } from './message-kinds.ts';
import { messagePath } from './message-path.ts';
import { messageNext, messageSentence } from './message-words.ts';

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
    cardId: null,
    cardNumber: null,
    fromStatus: null,
    toStatus: null,
    principalName: '张三',
    delegateName: '远行科技',
    organisationName: '远行科技',
    institutionName: null,
    grantKind: 'EMPLOYER',
    date: '2024-04-09T16:00:00.000Z',
    dateBefore: null,
    endReason: null,
    viewerIsPrincipal: true,
    deviceName: null,
    ...different,
  };
}

function inbox(messages: MessageRow_MessageFragment[]) {
  return {
    viewer: {
      __typename: 'Viewer',
      messageSettings: { __typename: 'MessageSettings', phrase: null as string | null },
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

/** A message about a card, to the person whose card it is. */
function ofCard(different: Partial<MessageRow_MessageFragment> = {}) {
  return message('1', {
    kind: 'STATUS_CHANGED',
    grantId: null,
    organisationId: null,
    delegateName: null,
    organisationName: null,
    grantKind: null,
    cardId: 'card-1',
    cardNumber: 'EX2024030712345',
    fromStatus: 'REVIEWED',
    toStatus: 'APPROVED',
    date: '2024-04-06T16:00:00.000Z',
    ...different,
  });
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

  it('S4.4: says from which status to which a card went, until when that holds, and what to do', async () => {
    const { router } = await show(<MessagesPage />, {
      answers: { Messages: inbox([ofCard()]), MarkNotificationsRead: marked },
    });
    const row = await screen.findByRole('article');
    expect(row.textContent).toBe(
      '您的登记卡从“已审核”变为“已批准”未读有效期至4月6日24:00。请在有效期内出境。2024年3月10日 09:00EX2024030712345',
    );
    await userEvent.click(screen.getByRole('link', { name: /变为“已批准”/ }));
    expect(router.state.location.pathname).toBe('/cards/card-1');
    expect(router.state.location.search).toBe('');
  });

  it('S4.4: says which end was moved, and to when', async () => {
    const moved = ofCard({
      ...{ kind: 'EXTENSION_GRANTED', fromStatus: 'APPROVED', toStatus: 'APPROVED' },
      ...{ dateBefore: '2024-04-06T16:00:00.000Z', date: '2024-04-16T16:00:00.000Z' },
    });
    await show(<MessagesPage />, { answers: { Messages: inbox([moved]) } });
    const row = await screen.findByRole('article');
    expect(row.textContent).toContain('有效期从4月6日24:00延至4月16日24:00。');
  });

  it('S9.2: shows the reader’s own phrase in every message', async () => {
    const box = inbox([message('1'), ofCard({ id: '2' })]);
    box.viewer.messageSettings.phrase = '海棠依旧';
    await show(<MessagesPage />, { answers: { Messages: box } });
    for (const row of await screen.findAllByRole('article'))
      expect(row.textContent).toContain('防伪暗语：海棠依旧');
  });

  it.each(Object.values(NotificationKind))(
    'S9.2: a message of %s leads to a page of this site alone',
    (kind) => {
      const hostile = ['//evil.example', '../../evil', 'https://evil.example', 'javascript:alert(1)', 'a b'];
      for (const id of [...hostile, '018e2b6c-0000-7000-8000-000000000001']) {
        const ids = { cardId: id, grantId: id, organisationId: id };
        for (const viewerIsPrincipal of [true, false]) {
          const path = messagePath(message('1', { kind, ...ids, viewerIsPrincipal }));
          expect(path ?? '/').toMatch(/^\/(?:[a-z-]+(?:\/[\w-]+)*(?:\?grant=[\w-]+)?)?$/);
          if (hostile.includes(id)) expect(path ?? '').not.toMatch(/evil|alert/);
        }
      }
    },
  );

  it('opens a card for a delegate through the grant, and names whose it is', async () => {
    const through = { viewerIsPrincipal: false, principalName: '张小禾', grantId: 'grant-1' };
    const told = ofCard({ ...through, grantKind: 'GUARDIAN', kind: 'SUPPLEMENT_DUE', toStatus: null });
    const { router } = await show(<MessagesPage />, {
      answers: { Messages: inbox([told]), MarkNotificationsRead: marked },
    });
    const row = await screen.findByRole('article');
    expect(row.textContent).toContain('张小禾的补充材料快要截止，还没有提交');
    expect(row.textContent).toContain('至4月6日24:00截止。');
    expect(row.textContent).toContain('监护');
    await userEvent.click(within(row).getByRole('link'));
    expect(router.createHref(router.state.location)).toBe('/cards/card-1?grant=grant-1');
  });

  it('A8: leads nowhere for a card that is in the archive by now, and names a year that is not plain', async () => {
    const told = ofCard({
      kind: 'ARCHIVE_SOON',
      cardId: null,
      cardNumber: null,
      date: '2029-03-14T16:00:00.000Z',
    });
    await show(<MessagesPage />, { answers: { Messages: inbox([told]) } });
    const row = await screen.findByRole('article');
    expect(row.textContent).toContain('网上可查至2029年3月14日 24:00。');
    expect(within(row).queryByRole('link')).toBeNull();
  });

  it('shows a status and a kind that are newer than the page', async () => {
    const newer = ofCard({ toStatus: 'FROZEN' as never });
    const unknown = ofCard({ id: '2', kind: 'CARD_SENT' as never });
    await show(<MessagesPage />, { answers: { Messages: inbox([newer, unknown]) } });
    const [first, second] = await screen.findAllByRole('article');
    expect(first?.textContent).toContain('变为“FROZEN”');
    expect(second?.textContent).toContain('有一条新消息');
    expect(within(second!).getByRole('link').getAttribute('href')).toBe('/cards/card-1');
  });

  it('S4.5: what was read elsewhere is read here too, however far the list was opened', async () => {
    const all = Array.from({ length: 25 }, (_, at) => message(String(at)));
    const page = (shown: typeof all, hasNextPage: boolean) => {
      const { viewer } = inbox(shown);
      const pageInfo = { __typename: 'PageInfo', endCursor: 'c', hasNextPage };
      const notifications = { ...viewer.notifications, totalCount: all.length, pageInfo };
      return { viewer: { ...viewer, unreadNotificationCount: 25, notifications } };
    };
    const asked: unknown[] = [];
    const { client } = await show(<MessagesPage />, {
      answers: {
        Messages: (variables) => {
          asked.push(variables);
          if (variables['after']) return page(all.slice(20), false);
          if (variables['first'] === 20) return page(all.slice(0, 20), true);
          const answer = page(
            all.map((one, at) => (at === 22 ? { ...one, readAt: READ } : one)),
            false,
          );
          return { viewer: { ...answer.viewer, unreadNotificationCount: 24 } };
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: '显示更多' }));
    expect(await screen.findAllByText('未读', { selector: '.tag' })).toHaveLength(25);
    act(() => {
      const viewer = { __typename: 'Viewer' as const, unreadNotificationCount: 24 };
      client.cache.writeQuery({ query: UnreadDocument, data: { viewer } });
    });
    await expect.poll(() => screen.getAllByText('未读', { selector: '.tag' }).length).toBe(24);
    expect(screen.getAllByRole('article')).toHaveLength(25);
    expect(asked.at(-1)).toMatchObject({ first: 25, unreadOnly: false });
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

const CARD_KINDS = Object.values(NotificationKind).filter(
  (kind) => messageLook(ofCard({ kind })).about === 'CARD',
);

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  afterAll(() => showLanguage('zh-CN'));

  it.each(Object.values(NotificationKind))('there is a whole sentence for %s', async (kind) => {
    await showLanguage(language);
    const told = [true, false].map((viewerIsPrincipal) =>
      messageSentence(message('1', { kind, viewerIsPrincipal })),
    );
    expect(told.filter((text) => /\{\{|messages[:.]|新消息|new message/.test(text))).toEqual([]);
  });

  it.each(Object.values(CardStatus))('says what to do when a card has become %s', async (toStatus) => {
    await showLanguage(language);
    const told = ofCard({ fromStatus: 'PENDING', toStatus });
    expect(messageNext(told)).toMatch(/[。.]$/);
    expect(messageSentence(told)).not.toContain(toStatus);
  });

  it.each(CARD_KINDS)('says what to do after %s', async (kind) => {
    await showLanguage(language);
    expect(messageNext(ofCard({ kind }))).toMatch(/[。.]$/);
  });
});
