import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { blockRequester, unblockRequester } from './block-requester.ts';
import { BlockRequesterInput, UnblockRequesterInput } from './grant-inputs.type.ts';
import { RequesterBlocks } from './requester-block.type.ts';

@Authorized()
@Resolver()
export class RequesterBlockResolver {
  @Mutation(() => RequesterBlocks, {
    description:
      '不再接收此申请人的申请；对方不会知道，监护申请仍会送达。 Takes no more requests of this requester, who is not told; guardianship can still be asked for.',
  })
  blockRequester(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => BlockRequesterInput, {
      description: '哪一项授权的申请人。 Who asked for which grant.',
    })
    { grantId }: BlockRequesterInput,
  ): Promise<RequesterBlocks> {
    return blockRequester(services, caller, viewer!, grantId);
  }

  @Mutation(() => RequesterBlocks, { description: '重新接收其申请。 Takes requests again.' })
  unblockRequester(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => UnblockRequesterInput, { description: '谁。 Whose.' }) { id }: UnblockRequesterInput,
  ): Promise<RequesterBlocks> {
    return unblockRequester(services, caller, viewer!, id);
  }
}
