import { CardStatus } from '@exit-card/shared/card';
import { screen, within } from '@testing-library/react';
import type { FunctionComponent } from 'react';
import { afterAll, describe, expect, it } from 'vitest';
import { GUIDE } from '../../app/guide.ts';
import { PATHS } from '../../app/paths.ts';
import { show } from '../../testing/show.tsx';
import { showLanguage } from '../../text/language.ts';
import { DocumentsPage } from './DocumentsPage.tsx';
import { ExpeditePage } from './ExpeditePage.tsx';
import { GuidePage } from './GuidePage.tsx';
import { SafetyPage } from './SafetyPage.tsx';
import { StatusesPage } from './StatusesPage.tsx';
import { TimesPage } from './TimesPage.tsx';

const PAGES: Record<string, FunctionComponent> = {
  [PATHS.guide]: GuidePage,
  [PATHS.guideStatuses]: StatusesPage,
  [PATHS.guideDocuments]: DocumentsPage,
  [PATHS.guideExpedite]: ExpeditePage,
  [PATHS.guideSafety]: SafetyPage,
  [PATHS.guideTimes]: TimesPage,
};
const open = (address: string, answers = {}) => {
  const Page = PAGES[address.split('#')[0]!]!;
  return show(<Page />, { at: address, answers });
};
const PLACES = [
  ...Object.values(GUIDE),
  ...Object.values(CardStatus).map((status) => `${GUIDE.statuses}#${status}`),
];

describe('the guide', () => {
  it.each(PLACES)('has %s, and gives it the focus', async (address) => {
    await open(address);
    const [, id] = address.split('#');
    if (id) expect(document.activeElement?.id).toBe(id);
    else expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
  });

  describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
    afterAll(() => showLanguage('zh-CN'));

    it.each(Object.keys(PAGES))(
      '%s lists what is on it, leads to every other page and to 12367',
      async (path) => {
        await showLanguage(language);
        await open(path);
        const contents = screen.getByRole('navigation', {
          name: /本页内容|常见问题|On this page|Questions/,
        });
        for (const link of within(contents).getAllByRole('link')) {
          expect(document.getElementById(link.getAttribute('href')!.slice(1))).toBeTruthy();
        }
        const led = screen.getByRole('navigation', {
          name: /按事情找|指南的其他页|By subject|More of the guide/,
        });
        const others = [...Object.keys(PAGES), PATHS.offices].filter((other) => other !== path);
        const hrefs = within(led)
          .getAllByRole('link')
          .map((link) => link.getAttribute('href'));
        expect(hrefs.sort()).toEqual(others.sort());
        expect(screen.getByRole('link', { name: /12367/ })).toBeTruthy();
      },
    );
  });

  it('S8: has the five questions of the document in its order, then the one that the forms ask', async () => {
    await open(PATHS.guide);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ id }) => id)).toEqual([
      'topics',
      'contents',
      'q1',
      'q2',
      'q3',
      'q4',
      'q5',
      'rare',
    ]);
  });

  it('S8.2: never asks anybody to clear the cache', async () => {
    for (const path of Object.keys(PAGES)) {
      await open(path);
      expect(document.body.textContent).not.toMatch(/缓存|cache/);
    }
  });

  it('S6: says of the five statuses what the document says, and explains the other four', async () => {
    await open(PATHS.guideStatuses);
    const said = (status: CardStatus) =>
      within(screen.getByRole('region', { name: document.getElementById(status)!.textContent! }))
        .getAllByRole('definition')
        .map(({ textContent }) => textContent);
    expect(said('PENDING')).toEqual([
      '您提交的出境登记卡正在等待审核。',
      '通常需要 1–3 个工作日。',
      '请耐心等待，无需重复提交。',
    ]);
    expect(said('REVIEWED').slice(0, 2)).toEqual([
      '材料已审核完成，等待最终批准。',
      '通常需要 1–2 个工作日。',
    ]);
    expect(said('APPROVED')).toEqual([
      '出境登记卡已获批准，可以正常办理出境手续。',
      '通常为 30 天，具体以系统显示为准。',
      '在有效期内安排出境行程。',
    ]);
    expect(said('COMPLETED').slice(0, 2)).toEqual(['出境手续已全部完成。', '表示您已成功出境，该记录归档。']);
    expect(said('ADDITIONAL_DOCUMENTS_REQUIRED')).toEqual(
      expect.arrayContaining([
        '审核人员认为需要补充相关证明材料。',
        '信息填写不完整证明材料不清晰需要额外说明情况',
        '登录查询系统查看详情。按要求准备补充材料。通过原渠道重新提交。',
      ]),
    );
    for (const status of ['EXPIRED', 'REJECTED', 'WITHDRAWN', 'LAPSED'] as const)
      expect(said(status)).toHaveLength(3);
  });

  it('S9.6: names the limits of files as they are', async () => {
    await open(PATHS.guideDocuments);
    const formats = screen.getByRole('region', { name: '格式和大小' });
    expect(formats.textContent).toContain('每个文件不超过 10 MB，一共最多 20 个。');
    expect(formats.textContent).toContain('图片的短边至少 600 像素');
  });

  it('S10.1: names the reasons, and by when it is decided', async () => {
    await open(PATHS.guideExpedite);
    expect(screen.getByRole('region', { name: '哪些情况可以加急' }).textContent).toMatch(
      /奔丧.*探望危重病人.*紧急商务.*其他/,
    );
    expect(document.body.textContent).toContain('4 个办公小时内决定');
  });

  it('S9.4: says which maintenance is planned', async () => {
    const service = (notices: object[]) => ({
      Service: {
        service: {
          __typename: 'Service',
          now: '2024-03-11T02:00:00.000Z',
          today: '2024-03-11',
          demo: false,
          hotline: '12367',
          notices,
        },
      },
    });
    await open(PATHS.guideTimes, service([]));
    expect(await screen.findByText('现在没有计划中的维护。')).toBeTruthy();
    await open(
      PATHS.guideTimes,
      service([
        {
          __typename: 'Notice',
          id: 'notice-1',
          kind: 'MAINTENANCE',
          startsAt: '2024-03-16T14:00:00.000Z',
          endsAt: '2024-03-16T16:00:00.000Z',
        },
      ]),
    );
    expect(await screen.findByText('3月16日（周六）22:00–24:00')).toBeTruthy();
  });
});
