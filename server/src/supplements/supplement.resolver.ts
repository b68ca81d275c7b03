import {
  Arg,
  Authorized,
  Ctx,
  createUnionType,
  Field,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
} from 'type-graphql';
import { byTypename } from '../applicants/answer.type.ts';
import { Card } from '../cards/card.type.ts';
import { CardOfInput, CardRefused, ChangeCardAnswer, OnlineInput } from '../cards/card-answer.type.ts';
import type { Context } from '../graphql/context.ts';
import { Receipt } from '../submissions/receipt.type.ts';
import { requestMoreTime } from './request-more-time.ts';
import { submitSupplement } from './submit-supplement.ts';

@InputType({ description: '提交补充材料。 Documents to be handed in.' })
class SubmitSupplementInput extends OnlineInput {}

@InputType({ description: '请求延长补充期限。 A wish for more time.' })
class RequestMoreTimeInput extends CardOfInput {
  @Field(() => String, { description: '原因，1 至 1000 字。 Why, in 1 to 1000 characters.' })
  comment: string;
}

@ObjectType({ description: '补充材料已提交。 The documents are handed in.' })
class SupplementSubmitted {
  @Field(() => Card, { description: '出境卡现在的样子。 The card as it is now.' })
  card: Card;

  @Field(() => Receipt, { description: '回执。 The receipt.' })
  receipt: Receipt;
}

const SubmitSupplementAnswer = createUnionType({
  name: 'SubmitSupplementAnswer',
  description: '提交补充材料的结果。 Outcome of handing documents in.',
  types: () => [SupplementSubmitted, CardRefused] as const,
  resolveType: byTypename,
});

@Authorized()
@Resolver()
export class SupplementResolver {
  @Mutation(() => SubmitSupplementAnswer, {
    description:
      '提交已上传的补充材料，每个必需的项目都要有查验通过的文件；提交后不能再改。代办需先用验证码确认。 Hands in what was uploaded for the open request: a clean file for each document that must be sent; fixed from then on. Through a grant it needs a fresh code first.',
  })
  submitSupplement(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => SubmitSupplementInput, { description: '哪一张。 For which card.' })
    input: SubmitSupplementInput,
  ): Promise<typeof SubmitSupplementAnswer> {
    return submitSupplement(services, caller, viewer!, input);
  }

  @Mutation(() => ChangeCardAnswer, {
    description:
      '请求延长补充材料的期限，每次通知可请求一次；答复之前期限不变。代办需先用验证码确认。 Asks for a later deadline for documents, once for each request; it stays until the desk answers. Through a grant it needs a fresh code first.',
  })
  requestMoreTime(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => RequestMoreTimeInput, { description: '请求。 The wish.' })
    input: RequestMoreTimeInput,
  ): Promise<typeof ChangeCardAnswer> {
    return requestMoreTime(services, caller, viewer!, input);
  }
}
