import { BulkCode, BulkState } from '@exit-card/shared/bulk';
import { CardStatus } from '@exit-card/shared/card';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { byTypename } from '../applicants/answer.type.ts';
import { described } from '../graphql/described.ts';
import { PageInfo } from '../graphql/page-info.type.ts';
import { InstantScalar } from '../graphql/scalars.ts';
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
    KEY_REUSED: ['同一提交标识对应另一份名单', 'The key was used for another list'],
    PURPOSE_MISSING: ['须填写查询事由', 'The purpose is missing'],
    FILE_MISSING: ['文件未上传', 'The file is not there'],
  }),
});

@ObjectType({ description: '某一结果的行数。 How many rows were answered so.' })
export class BulkCount {
  @Field(() => BulkCode, { description: '结果。 The answer.' })
  code: BulkCode;

  @Field(() => Int, { description: '行数。 How many rows.' })
  count: number;
}

@ObjectType({ description: '一次批量核查。 A check of many ID numbers.' })
export class BulkJob {
  orgId: string;
  requestedBy: string;

  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => String, { description: '名称。 Title.' })
  title: string;

  @Field(() => String, { description: '查询事由，员工本人可见。 Why; every employee sees it.' })
  purpose: string;

  @Field(() => BulkState, { description: '进度。 Where it stands.' })
  state: BulkState;

  @Field(() => Int, { description: '总行数。 Rows in all.' })
  total: number;

  @Field(() => Int, { description: '已有结果的行数。 Rows that are answered.' })
  done: number;

  @Field(() => [BulkCount], { description: '按结果的行数。 Rows by answer.' })
  counts: readonly BulkCount[];

  @Field(() => InstantScalar, { description: '提交时间。 When it was handed in.' })
  createdAt: Date;

  @Field(() => InstantScalar, { nullable: true, description: '结束时间。 When it was over.' })
  finishedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      '结果 CSV 的路径，号码脱敏；完成前和 30 天后为空。 Path of the CSV with masked numbers; null until done and after 30 days.',
  })
  exportPath: string | null;
}

@ObjectType({ description: '名单中的一行。 A row of the list.' })
export class BulkRow {
  @Field(() => Int, { description: '在名单中的行号。 Line of the list.' })
  line: number;

  @Field(() => String, { description: '填写的内容（脱敏）。 What was written, masked.' })
  maskedInput: string;

  @Field(() => BulkCode, { nullable: true, description: '结果；尚未核查为空。 Null until it was looked up.' })
  code: BulkCode | null;

  @Field(() => String, {
    nullable: true,
    description: '格式问题的代码，如 EXCEL_DAMAGE。 A code of what is wrong with it.',
  })
  problem: string | null;

  @Field(() => ID, { nullable: true, description: '所依据的授权。 The grant that opens the card.' })
  grantId: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      '出境卡标识；没有或授权已失效为空。 Id of the card; null as soon as the grant does not open it.',
  })
  cardId: string | null;

  @Field(() => String, { nullable: true, description: '出境卡编号。 Number of the card.' })
  cardNumber: string | null;

  @Field(() => CardStatus, { nullable: true, description: '现在的状态。 Its status now.' })
  status: CardStatus | null;

  @Field(() => String, { nullable: true, description: '姓名。 Name of the employee.' })
  personName: string | null;
}

@ObjectType({ description: '名单中的一行。 A row in a page.' })
export class BulkRowEdge {
  @Field(() => String, { description: '游标。 Where a page after this one begins.' })
  cursor: string;

  @Field(() => BulkRow, { description: '该行。 The row.' })
  node: BulkRow;
}

@ObjectType({ description: '名单的一页。 A page of rows.' })
export class BulkRowConnection {
  @Field(() => [BulkRowEdge], { description: '本页的各行。 The rows of this page.' })
  edges: readonly BulkRowEdge[];

  @Field(() => PageInfo, { description: '分页信息。 Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: '符合条件的总数。 How many there are in all.' })
  totalCount: number;
}

@ObjectType({ description: '列表中的一次批量核查。 A bulk check in a list.' })
export class BulkJobEdge {
  @Field(() => String, { description: '游标。 Where a page after this one begins.' })
  cursor: string;

  @Field(() => BulkJob, { description: '批量核查。 The check.' })
  node: BulkJob;
}

@ObjectType({ description: '批量核查列表的一页。 A page of bulk checks.' })
export class BulkJobConnection {
  @Field(() => [BulkJobEdge], { description: '本页的批量核查。 The checks of this page.' })
  edges: readonly BulkJobEdge[];

  @Field(() => PageInfo, { description: '分页信息。 Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: '总数。 How many there are in all.' })
  totalCount: number;
}

@InputType({ description: '提交批量核查。 A list to be checked.' })
export class SubmitBulkInput {
  @Field(() => ID, { description: '单位标识。 Id of the organisation.' })
  organisationId: string;

  @Field(() => ID, { description: '已上传的名单。 The list, uploaded before.' })
  fileId: string;

  @Field(() => String, {
    description:
      '提交标识，8 到 64 个字母、数字、横线；重复提交得到同一项。 Made by the client, 8 to 64 letters, digits and hyphens: the same key twice is the same check.',
  })
  idempotencyKey: string;

  @Field(() => String, { description: '名称。 Title.' })
  title: string;

  @Field(() => String, { description: '查询事由，员工本人可见。 Why; every employee sees it.' })
  purpose: string;
}

@InputType({ description: '哪一次批量核查。 Which bulk check.' })
export class BulkJobIdInput {
  @Field(() => ID, { description: '标识。 Its id.' })
  jobId: string;
}

@ObjectType({ description: '已受理。 The list was taken.' })
export class BulkAccepted {
  @Field(() => BulkJob, { description: '批量核查。 The check.' })
  job: BulkJob;
}

@ObjectType({ description: '未受理。 The list was not taken; nothing of it is kept.' })
export class BulkRefused {
  @Field(() => BulkRefusal, { description: '原因。 Why.' })
  reason: BulkRefusal;

  @Field(() => Int, { nullable: true, description: '有问题的行号。 Line that is to blame.' })
  line: number | null;
}

export const SubmitBulkAnswer = createUnionType({
  name: 'SubmitBulkAnswer',
  description: '是否受理。 Whether the list was taken.',
  types: () => [BulkAccepted, BulkRefused] as const,
  resolveType: byTypename,
});
