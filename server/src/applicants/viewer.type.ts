import { AssuranceLevel } from '@exit-card/shared/applicant';
import { Field, ObjectType } from 'type-graphql';
import type { LiveSession } from '../access/caller.ts';
import { Node } from '../graphql/node.type.ts';
import './applicant-enums.type.ts';

/** As `access/caller.ts` has it; the other fields are resolved. */
@ObjectType({ description: '已登录的本人。 The signed-in person.' })
export class Viewer {
  applicantId: string;
  accountId: string;
  session: LiveSession;

  @Field(() => AssuranceLevel, { description: '认证等级。 How surely the service knows the person.' })
  assurance: AssuranceLevel;
}

@ObjectType({
  implements: [Node],
  description: '身份登记库中的人，号码均已脱敏。 A person in the identity register. All numbers are masked.',
})
export class Applicant {
  id: string;

  @Field(() => String, { description: '姓名。 Name.' })
  name: string;

  @Field(() => String, { description: '身份证号码（脱敏）。 ID number, masked.' })
  maskedIdNumber: string;

  @Field(() => String, { description: '手机号码（脱敏）。 Mobile number, masked.' })
  maskedPhoneNumber: string;

  @Field(() => String, {
    nullable: true,
    description: '护照号码（脱敏）；未登记为空。 Passport number, masked; null when none is known.',
  })
  maskedPassportNumber: string | null;
}
