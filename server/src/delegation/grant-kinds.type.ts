import { RegisterCheck } from '@exit-card/shared/delegation';
import { Field, ID, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { InstantScalar } from '../graphql/scalars.ts';
import { DelegationGrant } from './delegation-grant.type.ts';
import './grant-enums.type.ts';
import { GrantEvidence, NotarialDeed } from './grant-evidence.type.ts';
import { GrantPerson } from './grant-person.type.ts';

@ObjectType({ description: '一项授权中的单位。 The organisation of a grant.' })
export class GrantOrganisation {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => String, { description: '名称。 Name.' })
  name: string;

  @Field(() => String, { description: '统一社会信用代码。 Unified social credit code.' })
  uscc: string;
}

@ObjectType({
  implements: [DelegationGrant, Node],
  description: '监护：到十八周岁生日零点为止。 Guardianship; ends at 00:00 of the 18th birthday.',
})
export class GuardianGrant extends DelegationGrant {
  @Field(() => GrantPerson, { description: '监护人。 The guardian.' })
  delegate: GrantPerson;

  @Field(() => GrantEvidence, {
    nullable: true,
    description: '证明材料；本人看不到。 What proves it; null for the principal.',
  })
  evidence: GrantEvidence | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: '十八周岁生日零点。 00:00 of the 18th birthday, by the ID number.',
  })
  agesOutAt: Date | null;
}

@ObjectType({
  implements: [DelegationGrant, Node],
  description:
    '单位经办：只限该单位经办的卡，须本人单独同意。 An employer, with the employee’s separate consent.',
})
export class EmployerGrant extends DelegationGrant {
  @Field(() => GrantOrganisation, { description: '单位。 The organisation.' })
  organisation: GrantOrganisation;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      '单位须在此前再次确认（不含）；未生效为空。 Until when the last confirmation holds, exclusive.',
  })
  confirmedUntil: Date | null;
}

@ObjectType({
  implements: [DelegationGrant, Node],
  description: '公证委托。 A notarised power of attorney.',
})
export class NotarisedProxyGrant extends DelegationGrant {
  @Field(() => GrantPerson, { description: '受托人。 The proxy.' })
  delegate: GrantPerson;

  @Field(() => GrantEvidence, {
    nullable: true,
    description: '证明材料；本人看不到。 What proves it; null for the principal.',
  })
  evidence: GrantEvidence | null;

  @Field(() => NotarialDeed, { nullable: true, description: '公证书。 The deed.' })
  deed: NotarialDeed | null;

  @Field(() => RegisterCheck, {
    nullable: true,
    description: '公证登记库的答复；未查询为空。 What the notaries’ register said; null before it was asked.',
  })
  registerCheck: RegisterCheck | null;
}
