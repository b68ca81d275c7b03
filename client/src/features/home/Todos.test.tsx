import { screen, within } from '@testing-library/react';
import { afterAll, describe, expect, it } from 'vitest';
import { aCard, aSupplementCard } from '../../testing/a-card.ts';
import { anEmployerGrant } from '../../testing/a-grant.ts';
import { type Answers, show } from '../../testing/show.tsx';
import { showLanguage } from '../../text/language.ts';
import { Todos } from './Todos.tsx';

const todo = (kind: string, about: object = {}) => ({
  __typename: 'Todo',
  kind,
  dueAt: null,
  card: null,
  grant: null,
  ...about,
});
const open = (...todos: object[]) =>
  show(<Todos />, { answers: { Todos: { viewer: { __typename: 'Viewer', todos } } } });
const list = async () => {
  const region = await screen.findByRole('region', { name: /我的待办|My to-do list/ });
  await within(region).findAllByRole('listitem');
  return within(region)
    .getAllByRole('link')
    .map((link) => [link.getAttribute('href'), link.textContent]);
};
const TODOS = [
  todo('CALL_HOTLINE', {
    card: aCard(
      { id: 'late', status: 'PENDING', destination: 'AU' },
      { nextStep: 'CALL_HOTLINE', daysLeft: null, late: true, daysLate: 1 },
    ),
  }),
  todo('ASK_EXTENSION', { card: aCard({ id: 'ending' }, { daysLeft: 5 }) }),
  todo('SEND_DOCUMENTS', { card: aSupplementCard() }),
  todo('ANSWER_GRANT', {
    grant: anEmployerGrant({ id: 'grant-1', openActions: ['CONSENT', 'DECLINE'], viewerIsPrincipal: true }),
  }),
  todo('CONTINUE_DRAFT', { dueAt: '2024-04-10T02:00:00.000Z' }),
  todo('CHECK_FACE'),
  todo('SOMETHING_NEW'),
];

describe('S11.3: what waits for me', () => {
  it('says what is to be done, why and until when, in the order of the service', async () => {
    await open(...TODOS);
    const rows = await list();
    expect(rows.slice(0, 3)).toEqual([
      ['/cards/late', '办得比通常慢：澳大利亚，旅游审核已晚 1 个工作日，请拨打 12367'],
      [
        '/cards/ending',
        '有效期快到了：新加坡，旅游可以办理出境手续，有效期至 4月6日 24:00，还剩 5 天；来不及出境，可以申请延期',
      ],
      ['/cards/card-2', '补充材料：日本，旅游等您补充材料，至 3月15日（周五）24:00，还剩 4 天'],
    ]);
    expect(rows[3]?.[0]).toBe('/delegation/grant-1');
    expect(rows[4]).toEqual(['/apply', '继续填写申请已经填的都在，保存到 4月10日']);
    expect(rows[5]).toEqual(['/first-use', '完成人脸核验核验后可以显示完整号码、替他人办理']);
    expect(rows).toHaveLength(6);
  });

  it('says it in English too', async () => {
    await showLanguage('en');
    await open(...TODOS);
    expect((await list())[2]).toEqual([
      '/cards/card-2',
      'Send documents: Japan, tourismWaiting for your documents until 15 March (Fri), end of day, 4 days left',
    ]);
    await showLanguage('zh-CN');
  });
  afterAll(() => showLanguage('zh-CN'));

  it('says that there is nothing', async () => {
    await open();
    expect(await screen.findByText(/没有待办/)).toBeTruthy();
  });

  it('says that it cannot be read, and where else to look', async () => {
    const answers: Answers = {
      Todos: () => {
        throw new Error('down');
      },
    };
    await show(<Todos />, { answers });
    expect((await screen.findByRole('alert')).textContent).toContain('暂时读不到待办');
    expect(screen.getByRole('link').getAttribute('href')).toBe('/cards');
  });
});
