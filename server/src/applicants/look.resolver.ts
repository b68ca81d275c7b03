import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Viewer as SignedIn } from '../access/caller.ts';
import type { Context } from '../graphql/context.ts';
import { keepLook, ownLook } from './look.ts';
import { KeepLookInput, Look, LookKept } from './look.type.ts';
import { Viewer } from './viewer.type.ts';

@Authorized()
@Resolver(() => Viewer)
export class LookResolver {
  @FieldResolver(() => Look, {
    description: '本人选择的显示方式。 How the viewer wants the pages to look.',
  })
  look(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<Look> {
    return ownLook(services, viewer);
  }

  @Mutation(() => LookKept, {
    description:
      '把语言、明暗和关怀版记在账户里，各设备一致。 Keeps language, theme and large text in the account, for every device.',
  })
  async keepLook(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => KeepLookInput, { description: '要改的选择。 What is chosen.' }) input: KeepLookInput,
  ): Promise<LookKept> {
    await keepLook(services, viewer!, input);
    return { viewer: viewer! };
  }
}
