import type { SubmissionKind } from '@exit-card/shared/card';
import { ACTOR_WORDS, CHANNEL_WORDS } from '../cards/words.ts';
import type { Words } from '../graphql/described.ts';
import { both, inChina } from '../http/table-file.ts';
import type { Receipt } from './receipt.ts';

export const SUBMISSION_WORDS = {
  APPLICATION: ['出境登记卡申请', 'Application for an exit registration card'],
  SUPPLEMENT: ['补充材料', 'Further documents'],
} as const satisfies Record<SubmissionKind, Words>;

/** For a person to read, in both languages. */
export function asText(receipt: Receipt): string {
  const { number, cardNumber, kind, at, by, channel, round, declarationText, files } = receipt;
  const lines: readonly (readonly [Words, string | null])[] = [
    [['回执编号', 'Receipt'], number],
    [['出境卡编号', 'Card'], cardNumber],
    [['提交内容', 'Handed in'], both(SUBMISSION_WORDS[kind])],
    [['补充次数', 'Round of documents'], round === null ? null : String(round)],
    [['提交时间（北京时间）', 'Time (Asia/Shanghai)'], inChina(at)],
    [['提交人', 'By'], both(ACTOR_WORDS[by])],
    [['提交渠道', 'Through'], both(CHANNEL_WORDS[channel])],
    [['如实申报声明', 'Version of the declaration'], declarationText],
    [['文件', 'Files'], String(files.length)],
  ];
  const head = lines.filter(([, value]) => value !== null).map(([name, value]) => `${both(name)}: ${value}`);
  const named = files.flatMap(({ name, bytes, sha256 }, i) => [
    `${i + 1}. ${name}`,
    `   ${bytes} 字节 bytes, SHA-256 ${sha256}`,
  ]);
  return `${['出境登记卡 回执 Exit Card: receipt', '', ...head, ...named].join('\n')}\n`;
}

/** For a program. */
export function asJson({ id: _, ...receipt }: Receipt): string {
  const files = receipt.files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }));
  return `${JSON.stringify({ ...receipt, files }, null, 2)}\n`;
}
