import { afterEach, expect, it, vi } from 'vitest';
import { china } from '../testing/cases.ts';
import type { Receipt } from './receipt.ts';
import { asJson, asText } from './receipt-file.ts';
import { receiptNumber } from './receipt-number.ts';

const RECEIPT: Receipt = {
  id: 'submission-1',
  number: 'HZ20240311-7KQ2M-X4RTB',
  cardNumber: 'EX2024030867890',
  kind: 'SUPPLEMENT',
  at: china('2024-03-11 23:30'),
  channel: 'PLATFORM',
  by: 'DELEGATE',
  round: 2,
  declarationText: null,
  files: [{ id: 'file-1', name: '行程单.pdf', bytes: 1200, sha256: 'ab'.repeat(32) }],
};

afterEach(() => vi.unstubAllEnvs());

it.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])('K7: a receipt reads alike in %s', (zone) => {
  vi.stubEnv('TZ', zone);
  expect(asText(RECEIPT)).toBe(`出境登记卡 回执 Exit Card: receipt

回执编号 Receipt: HZ20240311-7KQ2M-X4RTB
出境卡编号 Card: EX2024030867890
提交内容 Handed in: 补充材料 Further documents
补充次数 Round of documents: 2
提交时间（北京时间） Time (Asia/Shanghai): 2024-03-11 23:30:00
提交人 By: 代理人 Somebody who may act for the person
提交渠道 Through: 政务服务平台 Government service platform
文件 Files: 1
1. 行程单.pdf
   1200 字节 bytes, SHA-256 ${'ab'.repeat(32)}
`);
});

it('keeps no id of the service in the JSON', () => {
  expect(JSON.parse(asJson(RECEIPT))).toEqual({
    number: 'HZ20240311-7KQ2M-X4RTB',
    cardNumber: 'EX2024030867890',
    kind: 'SUPPLEMENT',
    at: '2024-03-11T15:30:00.000Z',
    channel: 'PLATFORM',
    by: 'DELEGATE',
    round: 2,
    declarationText: null,
    files: [{ name: '行程单.pdf', bytes: 1200, sha256: 'ab'.repeat(32) }],
  });
});

it('numbers receipts by the day, at random, without characters that are read wrongly', () => {
  const numbers = Array.from({ length: 500 }, () => receiptNumber('2024-03-11'));
  expect(new Set(numbers).size).toBe(500);
  for (const number of numbers)
    expect(number).toMatch(/^HZ20240311-[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/);
});
