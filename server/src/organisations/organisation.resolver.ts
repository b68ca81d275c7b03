import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { acceptSeat } from './accept-seat.ts';
import { closeOrganisation, submitOrganisationEvidence } from './change-organisation.ts';
import { endSeat } from './end-seat.ts';
import { giveSeat } from './give-seat.ts';
import { OrgSeat } from './org-seat.type.ts';
import { ChangeOrganisationAnswer, Organisation } from './organisation.type.ts';
import {
  EndSeatInput,
  GiveSeatInput,
  OrganisationIdInput,
  ReconfirmInput,
  RegisterOrganisationInput,
  SeatIdInput,
} from './organisation-inputs.type.ts';
import type { OrganisationView } from './organisation-view.ts';
import { legalRepresentativeName, ownOrganisation, ownSeatOf, seatsOf } from './own-organisations.ts';
import { reconfirmEmployees } from './reconfirm-employees.ts';
import { registerOrganisation } from './register-organisation.ts';

const INPUT = { description: '填写的内容。 What is asked for.' };

@Authorized()
@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, {
    description:
      '本人有资格的单位；看不到的与不存在的一样。 An organisation in which the viewer has a live seat; NOT_FOUND for any other.',
  })
  organisation(
    @Ctx() { services, viewer }: Context,
    @Arg('id', () => ID, { description: '标识。 Opaque id.' }) id: string,
  ): Promise<Organisation> {
    return ownOrganisation(services, viewer!, id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '法定代表人；核验前为空。 Legal representative; null until the verifier has confirmed it.',
  })
  legalRepresentativeName(
    @Ctx() { services }: Context,
    @Root() organisation: OrganisationView,
  ): Promise<string | null> | null {
    return legalRepresentativeName(services, organisation);
  }

  @FieldResolver(() => OrgSeat, {
    nullable: true,
    description: '本人在该单位的资格；核验人员为空。 The viewer’s own seat; null for a verifier.',
  })
  viewerSeat(
    @Ctx() { services }: Context,
    @Root() organisation: OrganisationView,
  ): Promise<OrgSeat | null> | null {
    return ownSeatOf(services, organisation);
  }

  @FieldResolver(() => [OrgSeat], {
    description:
      '管理员看到全部，经办人看到自己的；有效的在前。 All for an administrator, the own for an agent; live ones first.',
  })
  seats(@Ctx() { services }: Context, @Root() organisation: OrganisationView): Promise<OrgSeat[]> {
    return seatsOf(services, organisation);
  }

  @Mutation(() => ChangeOrganisationAnswer, {
    description: '登记单位，登记人为管理员；须 L3。 Enters an organisation for the verifier. Needs L3.',
  })
  registerOrganisation(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => RegisterOrganisationInput, INPUT) input: RegisterOrganisationInput,
  ): Promise<typeof ChangeOrganisationAnswer> {
    return registerOrganisation(services, viewer!, input);
  }

  @Mutation(() => ChangeOrganisationAnswer, {
    description: '提交单位证明材料。 Hands the evidence to the verifier.',
  })
  submitOrganisationEvidence(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => OrganisationIdInput, INPUT) { organisationId }: OrganisationIdInput,
  ): Promise<typeof ChangeOrganisationAnswer> {
    return submitOrganisationEvidence(services, viewer!, organisationId);
  }

  @Mutation(() => ChangeOrganisationAnswer, {
    description:
      '邀请经办人，本人接受后生效；是否有此人，回答相同。 Offers a seat; it holds once the person accepts. The same answer for people known and unknown.',
  })
  giveSeat(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => GiveSeatInput, INPUT) input: GiveSeatInput,
  ): Promise<typeof ChangeOrganisationAnswer> {
    return giveSeat(services, viewer!, input);
  }

  @Mutation(() => ChangeOrganisationAnswer, {
    description: '接受邀请，须动态口令。 Takes up a seat that was offered. Needs the second factor.',
  })
  acceptSeat(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => SeatIdInput, INPUT) { seatId }: SeatIdInput,
  ): Promise<typeof ChangeOrganisationAnswer> {
    return acceptSeat(services, viewer!, seatId);
  }

  @Mutation(() => ChangeOrganisationAnswer, {
    description: '结束资格或邀请：管理员，或本人。 Ends a seat or an offer: an administrator, or the person.',
  })
  endSeat(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => EndSeatInput, INPUT) { seatId }: EndSeatInput,
  ): Promise<typeof ChangeOrganisationAnswer> {
    return endSeat(services, viewer!, seatId);
  }

  @Mutation(() => ChangeOrganisationAnswer, {
    description: '注销单位，不可恢复。 Closes the organisation for good.',
  })
  closeOrganisation(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => OrganisationIdInput, INPUT) { organisationId }: OrganisationIdInput,
  ): Promise<typeof ChangeOrganisationAnswer> {
    return closeOrganisation(services, viewer!, organisationId);
  }

  @Mutation(() => ChangeOrganisationAnswer, {
    description:
      '管理员确认这些员工仍在本单位，90 天内有效。 An administrator confirms that these people still work here, for 90 days.',
  })
  reconfirmEmployees(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => ReconfirmInput, INPUT) input: ReconfirmInput,
  ): Promise<typeof ChangeOrganisationAnswer> {
    return reconfirmEmployees(services, caller, viewer!, input);
  }
}
