import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    '授权的另一方；权限未开放的号码为空。 A person as the other side of a grant sees them. The masked numbers are null where the scopes do not open them.',
})
export class GrantPerson {
  @Field(() => String, { description: '姓名。 Name.' })
  name: string;

  @Field(() => String, { nullable: true, description: '身份证号码（脱敏）。 ID number, masked.' })
  maskedIdNumber: string | null;

  @Field(() => String, { nullable: true, description: '手机号码（脱敏）。 Mobile number, masked.' })
  maskedPhoneNumber: string | null;

  @Field(() => String, { nullable: true, description: '护照号码（脱敏）。 Passport number, masked.' })
  maskedPassportNumber: string | null;
}
