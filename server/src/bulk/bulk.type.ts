import { BulkCode, BulkState } from '@exit-card/shared/bulk';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { byTypename } from '../applicants/answer.type.ts';
import { PageInfo } from '../graphql/page-info.type.ts';
import { InstantScalar } from '../graphql/scalars.ts';
import { BulkRefusal } from './bulk-refusal.ts';
import './bulk-enums.type.ts';

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

  @Field(() => String, { description: '提交人姓名。 Name of who handed it in.' })
  requestedByName: string;
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
