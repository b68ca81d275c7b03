import { Field, InputType } from 'type-graphql';

@InputType({ description: '某人，按其身份证填写。 Somebody, as on the ID card.' })
export class PersonInput {
  @Field(() => String, { description: '姓名。 Name.' })
  name: string;

  @Field(() => String, { description: '身份证号码。 ID number.' })
  idNumber: string;
}
