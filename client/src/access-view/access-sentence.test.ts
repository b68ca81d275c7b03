import { AccessAction, AccessActor, AccessOutcome } from '@exit-card/shared/access';
import { GrantKind } from '@exit-card/shared/delegation';
import { afterAll, describe, expect, it } from 'vitest';
import { showLanguage } from '../text/language.ts';
import { accessSentence } from './access-sentence.ts';

const kinds = [...Object.values(GrantKind), null];
const records = Object.values(AccessAction).flatMap((action) =>
  Object.values(AccessActor).flatMap((actor) =>
    Object.values(AccessOutcome).flatMap((outcome) =>
      kinds.map((grantKind) => ({
        __typename: 'AccessRecord' as const,
        action,
        actor,
        outcome,
        grantKind,
        actorName: '王芳',
        organisationName: '远行科技',
        officeName: '北京朝阳窗口',
        cardNumber: 'EX2024030712345',
      })),
    ),
  ),
);

afterAll(() => showLanguage('zh-CN'));

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  it('there is a whole sentence for every action, actor, kind of grant and outcome', async () => {
    await showLanguage(language);
    const unfinished = records.map(accessSentence).filter((text) => /\{\{|^\w+\.|access-log/.test(text));
    expect(unfinished).toEqual([]);
  });

  it('whoever was refused is said to have seen or changed nothing', async () => {
    await showLanguage(language);
    const refused = records.filter(({ outcome }) => outcome === 'DENIED').map(accessSentence);
    expect(refused.filter((text) => !/没有|nothing|not pass/.test(text))).toEqual([]);
  });
});
