import { SeatRole } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, ID, InputType } from 'type-graphql';
import { PersonInput } from '../delegation/person-input.type.ts';
import { PlainDateScalar } from '../graphql/scalars.ts';
import './organisation-enums.type.ts';

@InputType({ description: '登记单位。 An organisation to be verified.' })
export class RegisterOrganisationInput {
  @Field(() => String, { description: '名称。 Name.' })
  name: string;

  @Field(() => String, { description: '统一社会信用代码。 Unified social credit code.' })
  uscc: string;

  @Field(() => PersonInput, { description: '法定代表人。 The legal representative.' })
  legalRepresentative: PersonInput;
}

@InputType({ description: '哪个单位。 Which organisation.' })
export class OrganisationIdInput {
  @Field(() => ID, { description: '单位标识。 Id of the organisation.' })
  organisationId: string;
}

@InputType({ description: '邀请经办人。 A seat for somebody.' })
export class GiveSeatInput {
  @Field(() => ID, { description: '单位标识。 Id of the organisation.' })
  organisationId: string;

  @Field(() => PersonInput, { description: '给谁。 For whom.' })
  person: PersonInput;

  @Field(() => SeatRole, { description: '种类。 What the person shall be.' })
  role: SeatRole;

  @Field(() => PlainDateScalar, {
    description: '最后一天，最多 365 天。 Last day, at most 365 days from now.',
  })
  lastDay: PlainDate;
}

@InputType({ description: '哪项资格或邀请。 Which seat or offer.' })
export class EndSeatInput {
  @Field(() => ID, { description: '标识。 Its id.' })
  seatId: string;
}

@InputType({ description: '哪项邀请。 Which offer.' })
export class SeatIdInput {
  @Field(() => ID, { description: '标识。 Its id.' })
  seatId: string;
}

@InputType({ description: '确认员工仍在本单位。 Confirms that employees are still the organisation’s.' })
export class ReconfirmInput {
  @Field(() => ID, { description: '单位标识。 Id of the organisation.' })
  organisationId: string;

  @Field(() => [ID], { description: '授权标识，最多 200 个。 Ids of the grants, at most 200.' })
  grantIds: string[];
}
