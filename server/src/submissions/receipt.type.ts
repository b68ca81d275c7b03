import { ActorKind, Channel, SubmissionKind } from '@exit-card/shared/card';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import '../cards/card-enums.type.ts';
import { described } from '../graphql/described.ts';
import { InstantScalar } from '../graphql/scalars.ts';
import { SUBMISSION_WORDS } from './receipt-file.ts';

registerEnumType(SubmissionKind, {
  name: 'SubmissionKind',
  description: '提交了什么。 What was handed in.',
  valuesConfig: described(SUBMISSION_WORDS),
});

@ObjectType({ description: '回执中的一个文件。 A file on a receipt.' })
export class ReceiptFile {
  @Field(() => ID, {
    description:
      '文件的标识；有权的人可从 /files/标识 下载。 Id of the file, read at /files/<id> by who may.',
  })
  id: string;

  @Field(() => String, { description: '文件名。 Its name.' })
  name: string;

  @Field(() => Int, { description: '字节数。 Its bytes.' })
  bytes: number;

  @Field(() => String, { description: 'SHA-256，十六进制。 SHA-256 in hexadecimal.' })
  sha256: string;
}

@ObjectType({
  description:
    '回执；可从 /receipts/标识.txt 或 .json 下载，凭授权的加 ?grant=授权标识。 A receipt, to be kept from /receipts/<id>.txt or .json; under a grant with ?grant=<grantId>.',
})
export class Receipt {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => String, { description: '回执编号。 Its number.' })
  number: string;

  @Field(() => SubmissionKind, { description: '提交了什么。 What was handed in.' })
  kind: SubmissionKind;

  @Field(() => InstantScalar, { description: '提交时间。 When.' })
  at: Date;

  @Field(() => Channel, { description: '提交渠道。 Through which channel.' })
  channel: Channel;

  @Field(() => ActorKind, { description: '由谁提交。 By whom.' })
  by: ActorKind;

  @Field(() => Int, {
    nullable: true,
    description:
      '补充材料的第几次；申请为空。 Round of the request for documents that it answers; null for an application.',
  })
  round: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      '如实申报声明的版本；补充材料为空。 Version of the declaration that was accepted; null for documents.',
  })
  declarationText: string | null;

  @Field(() => [ReceiptFile], { description: '文件。 The files.' })
  files: readonly ReceiptFile[];
}
