import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { CardOfInput, ChangeCardAnswer } from './card-answer.type.ts';
import { changeCard } from './change-card.ts';

@Authorized()
@Resolver()
export class ChangeCardResolver {
  @Mutation(() => ChangeCardAnswer, {
    description:
      '在批准之前撤回申请；需先用验证码确认。 Takes an application back before it is decided; needs a fresh code first.',
  })
  withdrawCard(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => CardOfInput, { description: '哪一张。 Which one.' }) input: CardOfInput,
  ): Promise<typeof ChangeCardAnswer> {
    return changeCard(services, caller, viewer!, input, { name: 'withdraw', input: async () => ({}) });
  }
}
