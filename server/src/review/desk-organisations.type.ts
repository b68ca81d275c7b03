import { type GrantCheck, OrganisationStatus } from '@exit-card/shared/delegation';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GrantPerson } from '../delegation/grant-person.type.ts';
import { GrantRefusal } from '../delegation/grant-refusal.ts';
import { PageInfo } from '../graphql/page-info.type.ts';
import { InstantScalar } from '../graphql/scalars.ts';
import { Organisation } from '../organisations/organisation.type.ts';
import { GrantCheckEnum } from './desk-enums.type.ts';

@ObjectType({ description: '待核验的一个单位。 An organisation on the desk.' })
export class DeskOrganisationRow {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => String, { description: '名称。 Name.' })
  name: string;

  @Field(() => OrganisationStatus, { description: '状态。 Where it stands.' })
  status: OrganisationStatus;

  @Field(() => InstantScalar, { description: '登记时间。 When it was registered.' })
  registeredAt: Date;
}

@ObjectType({ description: '列表中的一个单位。 An organisation in the desk’s list.' })
export class DeskOrganisationEdge {
  @Field(() => String, { description: '游标。 Where a page after this one begins.' })
  cursor: string;

  @Field(() => DeskOrganisationRow, { description: '单位。 The organisation.' })
  node: DeskOrganisationRow;
}

@ObjectType({ description: '单位的一页，最早登记在前。 A page of organisations, oldest first.' })
export class DeskOrganisationConnection {
  @Field(() => [DeskOrganisationEdge], { description: '本页。 This page.' })
  edges: readonly DeskOrganisationEdge[];

  @Field(() => PageInfo, { description: '分页信息。 Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: '总数。 How many there are in all.' })
  totalCount: number;
}

@ObjectType({ description: '一件单位核验。 All that a verifier needs to decide on one organisation.' })
export class DeskOrganisationCase {
  @Field(() => Organisation, { description: '单位。 The organisation.' })
  organisation: Organisation;

  @Field(() => GrantPerson, { description: '登记人。 Who registered it.' })
  registeredBy: GrantPerson;

  @Field(() => [GrantCheckEnum], { description: '须勾选的核验项。 What is to be ticked.' })
  checks: readonly GrantCheck[];

  @Field(() => [DeskOrganisationRow], {
    description: '以同一代码登记的其他单位。 Others that were registered with the same code.',
  })
  sameUscc: readonly DeskOrganisationRow[];

  @Field(() => GrantRefusal, {
    nullable: true,
    description: '该工作人员不得办理的原因。 Why this officer may not decide.',
  })
  conflict: GrantRefusal | null;
}
