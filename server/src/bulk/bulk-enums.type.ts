import { BulkCode, BulkState } from '@exit-card/shared/bulk';
import { registerEnumType } from 'type-graphql';
import { described } from '../graphql/described.ts';
import { BulkRefusal } from './bulk-refusal.ts';

registerEnumType(BulkCode, {
  name: 'BulkCode',
  description: '批量核查一行的结果。 What a bulk check says of one row.',
  valuesConfig: described<BulkCode>({
    FOUND: ['有出境卡', 'There is a card that the organisation may see'],
    NO_RECORD: ['授权有效，暂无出境卡', 'The grant holds, there is no card'],
    NOT_PERMITTED_OR_NOT_FOUND: ['无授权或查无此人', 'No grant, or no such person: the same answer'],
    INVALID_FORMAT: ['格式有误', 'No ID number'],
    DUPLICATE_ROW: ['与前面的行重复', 'Was on an earlier line'],
  }),
});

registerEnumType(BulkState, {
  name: 'BulkState',
  description: '批量核查的进度。 Where a bulk check stands.',
  valuesConfig: described<BulkState>({
    QUEUED: ['排队中', 'Waits'],
    RUNNING: ['核查中', 'Is being worked off'],
    DONE: ['已完成', 'Is done'],
    CANCELLED: ['已取消', 'Was cancelled, or its requester may no longer ask'],
  }),
});

registerEnumType(BulkRefusal, {
  name: 'BulkRefusal',
  description: '名单未受理的原因。 Why a list was not taken.',
  valuesConfig: described<BulkRefusal>({
    NOT_VERIFIED: ['单位未核验', 'The organisation is not verified'],
    NO_SEAT: ['没有有效的经办资格', 'No live seat'],
    TOO_MANY_ROWS: ['超过 5,000 行', 'More than 5,000 rows'],
    TOO_MANY_JOBS: ['已有 3 项核查在进行', 'Three checks are not finished'],
    DAILY_LIMIT: ['超过每日 20,000 行', 'More than 20,000 rows today'],
    EMPTY: ['名单为空', 'No rows'],
    UNREADABLE: ['无法读取', 'No text that can be read'],
    PURPOSE_MISSING: ['须填写查询事由', 'The purpose is missing'],
    FILE_MISSING: ['文件未上传', 'The file is not there'],
  }),
});
