import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: '分页信息。 Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: '后面还有。 More follow.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: '前面还有。 Some come before.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: '本页第一条的游标。 Cursor of the first one here.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: '本页最后一条的游标。 Cursor of the last one here.' })
  endCursor: string | null;
}
