import { InputField } from '@exit-card/shared/answer';
import { BatchCode } from '@exit-card/shared/batch';
import { Purpose } from '@exit-card/shared/card';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import '../applicants/applicant-enums.type.ts';
import { PageInfo } from '../graphql/page-info.type.ts';
import { PlainDateScalar } from '../graphql/scalars.ts';
import './batch.type.ts';

@ObjectType({ description: '一行填写有误之处。 What is wrong with a line.' })
export class BatchProblem {
  @Field(() => InputField, { description: '哪一项。 Which field.' })
  field: InputField;

  @Field(() => String, {
    description: '原因代码，如 EMPTY、EXCEL_DAMAGE。 A code, such as EMPTY or EXCEL_DAMAGE.',
  })
  reason: string;
}

@ObjectType({ description: '名单中的一行。 A line of a batch.' })
export class OrgBatchRow {
  @Field(() => Int, { description: '在名单中的行号。 Line of the list.' })
  line: number;

  @Field(() => BatchCode, { description: '结果，现在的样子。 What became of it, as of now.' })
  code: BatchCode;

  @Field(() => BatchProblem, {
    nullable: true,
    description: '填写有误之处。 What is wrong; null when it fits.',
  })
  problem: BatchProblem | null;

  @Field(() => String, { nullable: true, description: '填写的姓名。 The name as it was filled in.' })
  name: string | null;

  @Field(() => String, {
    nullable: true,
    description: '填写的身份证号码（脱敏）。 The ID number as it was filled in, masked.',
  })
  maskedIdNumber: string | null;

  @Field(() => String, { nullable: true, description: '目的地。 Destination.' })
  destination: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: '预计出境日期。 Expected day of exit.' })
  expectedExitDate: string | null;

  @Field(() => ID, { nullable: true, description: '所依据的授权。 The grant that it rests on.' })
  grantId: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '出境卡标识；授权不再开放为空。 Id of the card; null where the grant does not open it.',
  })
  cardId: string | null;

  @Field(() => String, { nullable: true, description: '出境卡编号。 Number of the card.' })
  cardNumber: string | null;
}

@ObjectType({ description: '名单中的一行。 A line in a page.' })
export class OrgBatchRowEdge {
  @Field(() => String, { description: '游标。 Where a page after this one begins.' })
  cursor: string;

  @Field(() => OrgBatchRow, { description: '该行。 The line.' })
  node: OrgBatchRow;
}

@ObjectType({ description: '名单各行的一页。 A page of lines.' })
export class OrgBatchRowConnection {
  @Field(() => [OrgBatchRowEdge], { description: '本页的各行。 The lines of this page.' })
  edges: readonly OrgBatchRowEdge[];

  @Field(() => PageInfo, { description: '分页信息。 Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: '总数。 How many there are in all.' })
  totalCount: number;
}

@ObjectType({
  description:
    '单位替本人填好、待本人同意后提交的申请。 An application that an organisation filled in, handed in once its employee agrees.',
})
export class PreparedApplication {
  @Field(() => Purpose, { description: '出境事由。 Why the traveller leaves.' })
  purpose: Purpose;

  @Field(() => String, { nullable: true, description: '事由说明。 The purpose in words.' })
  purposeText: string | null;

  @Field(() => String, { description: '目的地，ISO 3166-1 二字代码。 Destination, ISO 3166-1 alpha-2.' })
  destination: string;

  @Field(() => PlainDateScalar, { description: '预计出境日期。 Expected day of exit.' })
  expectedExitDate: string;
}
