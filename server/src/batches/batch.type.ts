import { BatchCode } from '@exit-card/shared/batch';
import type { BatchColumn } from '@exit-card/shared/batch-rows';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { byTypename } from '../applicants/answer.type.ts';
import { described } from '../graphql/described.ts';
import { PageInfo } from '../graphql/page-info.type.ts';
import { InstantScalar } from '../graphql/scalars.ts';
import { BatchRefusal } from './batch-refusal.ts';

registerEnumType(BatchCode, {
  name: 'BatchCode',
  description: '批量提交一行的结果。 What became of one line of a batch.',
  valuesConfig: described<BatchCode>({
    SUBMITTED: ['已提交', 'Handed in'],
    AWAITING_CONSENT: [
      '等员工同意，无论是否有此人',
      'The employee is asked first, whether or not there is such a person',
    ],
    NOT_AGREED: ['员工未同意', 'The employee declined, agreed to less, or did not answer in time'],
    ASKED_FOR_LESS: [
      '先前的授权请求不含代为提交，尚未答复',
      'An earlier request for less is not answered yet',
    ],
    OVERLAPPING_CARD: [
      '单位已为同一行程提交过',
      'The organisation has handed in an open card for the same trip',
    ],
    NOT_TAKEN: ['未能提交，请员工本人登录查看', 'Could not be handed in; the employee sees why'],
    EXIT_DATE_PASSED: ['预计出境日期已过', 'The day had passed'],
    INVALID_FORMAT: ['填写有误', 'The line does not fit'],
    DUPLICATE_ROW: ['与前面的行重复', 'The person was on an earlier line'],
  }),
});

registerEnumType(BatchRefusal, {
  name: 'BatchRefusal',
  description: '名单未受理的原因。 Why a list of applications was not taken.',
  valuesConfig: described<BatchRefusal>({
    NO_SEAT: ['没有有效的经办资格', 'No live seat'],
    NOT_VERIFIED: ['单位未核验', 'The organisation is not verified'],
    DECLARATION_MISSING: ['未确认如实申报', 'The declaration was not accepted'],
    FILE_MISSING: ['文件未上传', 'The file is not there'],
    UNREADABLE: ['无法读取', 'No text that can be read'],
    EMPTY: ['名单为空', 'No rows'],
    TOO_MANY_ROWS: ['超过 200 行', 'More than 200 rows'],
    COLUMNS_MISSING: ['缺少必填的列', 'A column that is needed is not in the header'],
  }),
});

export const BatchColumnName = {
  NAME: 'name',
  ID_NUMBER: 'idNumber',
  PURPOSE: 'purpose',
  PURPOSE_TEXT: 'purposeText',
  DESTINATION: 'destination',
  EXPECTED_EXIT_DATE: 'expectedExitDate',
} as const satisfies Record<string, BatchColumn>;

registerEnumType(BatchColumnName, {
  name: 'BatchColumnName',
  description: '名单的列。 A column of the list.',
  valuesConfig: described<keyof typeof BatchColumnName>({
    NAME: ['姓名', 'Name'],
    ID_NUMBER: ['身份证号码', 'ID number'],
    PURPOSE: ['事由', 'Purpose'],
    PURPOSE_TEXT: ['说明，可省略', 'The purpose in words; may be left out'],
    DESTINATION: ['目的地', 'Destination'],
    EXPECTED_EXIT_DATE: ['预计出境日期', 'Expected day of exit'],
  }),
});

@ObjectType({ description: '某一结果的行数。 How many lines came to one result.' })
export class BatchCount {
  @Field(() => BatchCode, { description: '结果。 The result.' })
  code: BatchCode;

  @Field(() => Int, { description: '行数。 How many.' })
  count: number;
}

@ObjectType({
  description: '单位为员工批量提交的一份名单。 A list of applications of an organisation for its employees.',
})
export class OrgBatch {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => String, { description: '名称。 Title.' })
  title: string;

  @Field(() => InstantScalar, { description: '提交时间。 When it was handed in.' })
  createdAt: Date;

  @Field(() => Int, { description: '行数。 How many lines.' })
  total: number;

  @Field(() => [BatchCount], { description: '各结果的行数，现在的样子。 Lines by result, as of now.' })
  counts: readonly BatchCount[];

  @Field(() => String, { description: '提交人姓名。 Name of who handed it in.' })
  submittedByName: string;

  orgId: string;
}

@ObjectType({ description: '列表中的一份名单。 A batch in a list.' })
export class OrgBatchEdge {
  @Field(() => String, { description: '游标。 Where a page after this one begins.' })
  cursor: string;

  @Field(() => OrgBatch, { description: '名单。 The batch.' })
  node: OrgBatch;
}

@ObjectType({ description: '名单的一页。 A page of batches.' })
export class OrgBatchConnection {
  @Field(() => [OrgBatchEdge], { description: '本页的名单。 The batches of this page.' })
  edges: readonly OrgBatchEdge[];

  @Field(() => PageInfo, { description: '分页信息。 Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: '总数。 How many there are in all.' })
  totalCount: number;
}

@InputType({ description: '为员工批量提交。 Applications for employees.' })
export class SubmitOrgBatchInput {
  @Field(() => ID, { description: '单位标识。 Id of the organisation.' })
  organisationId: string;

  @Field(() => ID, {
    description:
      '已上传的名单（CSV，用途 BULK_LIST），有表头，最多 200 行。 The list, uploaded before (CSV, purpose BULK_LIST), with a header, at most 200 rows.',
  })
  fileId: string;

  @Field(() => String, { description: '名称。 Title.' })
  title: string;

  @Field(() => String, {
    nullable: true,
    description: '确认的如实申报声明的版本。 Version of the declaration that was shown and ticked.',
  })
  declarationText?: string | null;

  @Field(() => String, {
    description:
      '提交标识，8 到 64 个字母、数字、横线。 Made by the client: the same key twice is the same batch.',
  })
  idempotencyKey: string;
}

@ObjectType({ description: '已受理，各行有结果。 Taken; each line has its result.' })
export class OrgBatchAccepted {
  @Field(() => OrgBatch, { description: '名单。 The batch.' })
  batch: OrgBatch;
}

@ObjectType({ description: '未受理，什么都没有保存。 The list was not taken; nothing of it is kept.' })
export class BatchRefused {
  @Field(() => BatchRefusal, { description: '原因。 Why.' })
  reason: BatchRefusal;

  @Field(() => Int, { nullable: true, description: '有问题的行号。 Line that is to blame.' })
  line: number | null;

  @Field(() => [BatchColumnName], { description: '缺少的列。 Columns that the header lacks.' })
  missing: readonly BatchColumn[];
}

export const SubmitOrgBatchAnswer = createUnionType({
  name: 'SubmitOrgBatchAnswer',
  description: '是否受理。 Whether the list was taken.',
  types: () => [OrgBatchAccepted, BatchRefused] as const,
  resolveType: byTypename,
});
