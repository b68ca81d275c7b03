import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: '条数，1 到 100。 How many, 1 to 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: '从这个游标之后开始。 Begin after this cursor.' })
  after?: string | null;
}
