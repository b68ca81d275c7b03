import { BulkCode } from '@exit-card/shared/bulk';
import { CardStatus } from '@exit-card/shared/card';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../graphql/page-info.type.ts';
import './bulk-enums.type.ts';

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
