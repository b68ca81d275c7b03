import { EvidenceType, GrantScope } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, ID, InputType } from 'type-graphql';
import { PlainDateScalar } from '../graphql/scalars.ts';
import './grant-enums.type.ts';
import { PersonInput } from './person-input.type.ts';

const SCOPES = '权限；查看状态和日期不可缺。 Scopes; CARD_READ is never left out.';
const SUPERSEDES = '将取代的现有授权。 The grant in force whose place it would take.';

@InputType({ description: '公证书。 A notarial deed, as it reads.' })
export class NotarialDeedInput {
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
    description: '委托期限至；未写明则留空。 Last day; left out when the deed names none.',
  })
  periodTo?: PlainDate | null;
}

@InputType({ description: '申请监护授权。 A request for guardianship.' })
export class RequestGuardianGrantInput {
  @Field(() => PersonInput, { description: '孩子。 The child.' })
  child: PersonInput;

  @Field(() => EvidenceType, { description: '将提交的证明材料。 What will prove it.' })
  evidenceType: EvidenceType;

  @Field(() => [GrantScope], { description: SCOPES })
  scopes: GrantScope[];

  @Field(() => ID, { nullable: true, description: SUPERSEDES })
  supersedesId?: string | null;
}

@InputType({ description: '申请公证委托授权。 A request by a notarised proxy.' })
export class RequestProxyGrantInput {
  @Field(() => PersonInput, { description: '委托人。 The principal.' })
  principal: PersonInput;

  @Field(() => NotarialDeedInput, { description: '公证书。 The deed.' })
  deed: NotarialDeedInput;

  @Field(() => [GrantScope], { description: SCOPES })
  scopes: GrantScope[];

  @Field(() => [String], {
    nullable: true,
    description: '只限这些出境卡，最多 50 张；不填为全部。 Only these cards, at most 50; all when left out.',
  })
  listedCardNumbers?: string[] | null;

  @Field(() => ID, { nullable: true, description: SUPERSEDES })
  supersedesId?: string | null;
}

@InputType({ description: '单位申请员工同意。 An organisation’s request to employees.' })
export class RequestEmployerGrantsInput {
  @Field(() => ID, { description: '单位。 The organisation.' })
  organisationId: string;

  @Field(() => [PersonInput], { description: '员工，最多 200 名。 Employees, at most 200.' })
  employees: PersonInput[];

  @Field(() => [GrantScope], { description: SCOPES })
  scopes: GrantScope[];
}
