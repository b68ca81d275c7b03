import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { byTypename, CodeInvalid, InvalidInput } from './answer.type.ts';
import { Viewer } from './viewer.type.ts';

@InputType({ description: '办理前再次确认的验证码。 The code of a confirmation.' })
export class StepUpInput {
  @Field(() => ID, { description: '获取验证码时得到的标识。 What came with the sending of the code.' })
  challengeId: string;

  @Field(() => String, { description: '6 位数字。 Six digits.' })
  code: string;
}

@ObjectType({
  description: '已确认，10 分钟内有效，会话已更新。 Confirmed for ten minutes; the session has a new token.',
})
export class StepUpProven {
  @Field(() => Viewer, { description: '本人。 The person.' })
  viewer: Viewer;
}

export const StepUpAnswer = createUnionType({
  name: 'StepUpAnswer',
  description: '对确认验证码的回答。 The answer to a code of confirmation.',
  types: () => [StepUpProven, CodeInvalid, InvalidInput] as const,
  resolveType: byTypename,
});
