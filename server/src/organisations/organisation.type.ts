import { OrganisationStatus } from '@exit-card/shared/delegation';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { byTypename, InvalidInput } from '../applicants/answer.type.ts';
import { Node } from '../graphql/node.type.ts';
import { InstantScalar } from '../graphql/scalars.ts';
import { OrganisationRefusal } from './organisation-refusal.ts';
import type { OrganisationView } from './organisation-view.ts';
import './organisation-enums.type.ts';

@ObjectType({ implements: [Node], description: '单位。 An organisation.' })
export class Organisation {
  id: string;
  legalRepApplicantId: string | null;
  seat: OrganisationView['seat'];
  seenByVerifier: boolean;

  @Field(() => String, { description: '名称。 Name.' })
  name: string;

  @Field(() => String, { description: '统一社会信用代码。 Unified social credit code.' })
  uscc: string;

  @Field(() => OrganisationStatus, { description: '状态。 Where it stands.' })
  status: OrganisationStatus;

  @Field(() => InstantScalar, { description: '登记时间。 When it was registered.' })
  registeredAt: Date;

  @Field(() => InstantScalar, { nullable: true, description: '核验时间。 When the verifier decided.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: '核验意见。 What the verifier said.' })
  decisionNote: string | null;
}

@ObjectType({ description: '已办理。 What was asked for is done.' })
export class OrganisationChanged {
  @Field(() => Organisation, { description: '单位。 The organisation.' })
  organisation: Organisation;
}

@ObjectType({ description: '未办理。 Nothing was done.' })
export class OrganisationRefused {
  @Field(() => OrganisationRefusal, { description: '原因。 Why.' })
  reason: OrganisationRefusal;
}

export const ChangeOrganisationAnswer = createUnionType({
  name: 'ChangeOrganisationAnswer',
  description: '单位事项的结果。 What came of it.',
  types: () => [OrganisationChanged, OrganisationRefused, InvalidInput] as const,
  resolveType: byTypename,
});
