import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description: '可按标识再次取得的对象。 Something that can be fetched again by its id.',
  resolveType: ({ __typename }: { __typename: string }) => __typename,
})
export abstract class Node {
  @Field(() => ID, { description: '不透明的标识。 Opaque id.' })
  id: string;
}
