import { EvidenceType } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, ObjectType } from 'type-graphql';
import { StoredFile } from '../files/file.type.ts';
import { PlainDateScalar } from '../graphql/scalars.ts';
import './grant-enums.type.ts';

@ObjectType({
  description:
    '证明材料；只有提交人和核验人员看得到。 What proves the grant: for who handed it in and the verifiers only.',
})
export class GrantEvidence {
  @Field(() => EvidenceType, { description: '种类。 What it is.' })
  type: EvidenceType;

  @Field(() => [StoredFile], { description: '文件，最早在前。 Its files, oldest first.' })
  files: readonly StoredFile[];
}

@ObjectType({ description: '公证书。 A notarial deed.' })
export class NotarialDeed {
  @Field(() => String, { description: '公证书编号。 Number of the deed.' })
  deedNumber: string;

  @Field(() => String, { description: '公证机构。 Notary office.' })
  notaryOffice: string;

  @Field(() => String, { description: '公证员。 Notary.' })
  notaryName: string;

  @Field(() => PlainDateScalar, { description: '出具日期。 Day of issue.' })
  issuedOn: PlainDate;

  @Field(() => String, { description: '委托事项。 Matters.' })
  matters: string;

  @Field(() => String, { description: '委托权限。 Powers.' })
  powers: string;

  @Field(() => PlainDateScalar, { description: '委托期限自。 First day of the period.' })
  periodFrom: PlainDate;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: '委托期限至；未写明为空。 Last day; null when the deed names none.',
  })
  periodTo: PlainDate | null;
}
