import { OrganisationStatus, SeatRole } from '@exit-card/shared/delegation';
import { Field, ID, ObjectType } from 'type-graphql';
import { InstantScalar } from '../graphql/scalars.ts';
import './organisation-enums.type.ts';

@ObjectType({ description: '经办资格。 Who acts for an organisation, and until when.' })
export class OrgSeat {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => ID, { description: '单位标识。 Id of the organisation.' })
  organisationId: string;

  @Field(() => String, { description: '单位名称。 Name of the organisation.' })
  organisationName: string;

  @Field(() => OrganisationStatus, { description: '单位状态。 Where the organisation stands.' })
  organisationStatus: OrganisationStatus;

  @Field(() => String, { description: '姓名。 Name of the person; of an offer as it was typed.' })
  personName: string;

  @Field(() => SeatRole, { description: '种类。 What the person is there.' })
  role: SeatRole;

  @Field(() => InstantScalar, { description: '开始；邀请为发出时间。 Begin; of an offer when it was made.' })
  validFrom: Date;

  @Field(() => InstantScalar, { description: '到期（不含）。 Exclusive end.' })
  validTo: Date;

  @Field(() => InstantScalar, { nullable: true, description: '结束时间；未结束为空。 Null until it ended.' })
  endedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      '结束原因代码：ENDED_BY_ADMIN、RESIGNED、REPLACED、EXPIRED、ORGANISATION_CLOSED。 A code of why it ended.',
  })
  endReason: string | null;

  @Field(() => Boolean, { description: '现在有效。 Whether it holds now.' })
  isLive: boolean;

  @Field(() => Boolean, {
    description: '邀请，尚未接受。 An offer that the person has not accepted.',
  })
  isOffer: boolean;
}
