import { Field, Int, ObjectType } from 'type-graphql';
import { InstantScalar } from '../graphql/scalars.ts';

@ObjectType({
  description: '未满十八周岁意味着什么。 What the age of a viewer under 18 means here.',
})
export class Minor {
  @Field(() => Int, { description: '周岁。 Full years.' })
  age: number;

  @Field(() => InstantScalar, { description: '十八周岁生日零点。 00:00 of the 18th birthday.' })
  majorityAt: Date;

  @Field(() => Boolean, { description: '可否查看访问记录，满十六周岁起。 From 16 on.' })
  seesAccessLog: boolean;
}
