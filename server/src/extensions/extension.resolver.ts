import { Arg, Authorized, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { CardOfInput, ChangeCardAnswer, OnlineInput } from '../cards/card-answer.type.ts';
import type { Context } from '../graphql/context.ts';
import { requestExtension, withdrawExtension } from './request-extension.ts';

@InputType({ description: '延期申请。 A request for an extension.' })
class RequestExtensionInput extends OnlineInput {
  @Field(() => Int, { description: '延长几天，1 至 30。 How many days to add, 1 to 30.' })
  days: number;

  @Field(() => String, { description: '原因，1 至 1000 字。 Why, in 1 to 1000 characters.' })
  reason: string;
}

@Authorized()
@Resolver()
export class ExtensionResolver {
  @Mutation(() => ChangeCardAnswer, {
    description:
      '在有效期最后七天申请延期；决定之前视同有效，到期未决定视为准予。代办需先用验证码确认。 Asks for an extension in the last seven days of the validity; holds as if granted until decided, and is granted by silence. Through a grant it needs a fresh code first.',
  })
  requestExtension(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => RequestExtensionInput, { description: '申请。 The request.' })
    input: RequestExtensionInput,
  ): Promise<typeof ChangeCardAnswer> {
    return requestExtension(services, caller, viewer!, input);
  }

  @Mutation(() => ChangeCardAnswer, {
    description:
      '撤回还没有决定的延期申请，之后可以再申请。代办需先用验证码确认。 Takes back a request for an extension that is not decided; it may be asked for anew. Through a grant it needs a fresh code first.',
  })
  withdrawExtension(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => CardOfInput, { description: '哪一张。 Which one.' }) input: CardOfInput,
  ): Promise<typeof ChangeCardAnswer> {
    return withdrawExtension(services, caller, viewer!, input);
  }
}
