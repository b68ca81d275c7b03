import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { type FoundNode, findNode, findNodes } from './node.ts';
import { Node } from './node.type.ts';
import { PUBLIC } from './public.ts';

@Resolver(() => Node)
export class NodeResolver {
  @Authorized(PUBLIC)
  @Query(() => Node, {
    nullable: true,
    description:
      '按标识取得对象；看不到的与不存在的一样为空。 What has this id; null alike for what the viewer may not see and for what does not exist.',
  })
  node(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '标识。 Opaque id.' }) id: string,
  ): Promise<FoundNode | null> {
    return findNode(context, id);
  }

  @Authorized(PUBLIC)
  @Query(() => [Node], {
    nullable: 'items',
    description: '按标识取得多个对象，次序相同。 Several at once, in the same order.',
  })
  nodes(
    @Ctx() context: Context,
    @Arg('ids', () => [ID], { description: '标识，最多 20 个。 Opaque ids, at most 20.' }) ids: string[],
  ): Promise<(FoundNode | null)[]> {
    return findNodes(context, ids);
  }
}
