import { InputField } from '@exit-card/shared/answer';
import { Field, Int, ObjectType } from 'type-graphql';
import './applicant-enums.type.ts';

/** Unions of answers are told apart by the name that every answer carries. */
export const byTypename = (answer: object): string => (answer as { __typename: string }).__typename;

const RETRY_AFTER = '多少秒后可重试。 Seconds until it is worth trying again.';

@ObjectType({ description: '某一项填写有误。 What is wrong with one field.' })
export class InputProblem {
  @Field(() => InputField, { description: '哪一项。 Which field.' })
  field: InputField;

  @Field(() => String, {
    description:
      '原因代码，如 LENGTH、CHARACTERS；文字由页面给出。 A code such as LENGTH or CHARACTERS; the page has the words.',
  })
  reason: string;
}

@ObjectType({
  description: '填写的格式有误，与是否有记录无关。 Faults of form; says nothing about what is known.',
})
export class InvalidInput {
  @Field(() => [InputProblem], { description: '所有问题。 All of them.' })
  problems: readonly InputProblem[];
}

@ObjectType({
  description:
    '次数过多，请稍后再试；已登记和未登记的人相同。 Too many tries; the same for people known and unknown.',
})
export class Throttled {
  @Field(() => Int, { description: RETRY_AFTER })
  retryAfterSeconds: number;
}

@ObjectType({
  description:
    '验证码错误、已使用、已过期或不存在，均为同一回答。 Wrong, used, expired or unknown code alike.',
})
export class CodeInvalid {
  @Field(() => Int, { description: '剩余次数；0 表示请重新获取。 Tries left; 0: ask for a new code.' })
  triesLeft: number;
}

@ObjectType({
  description:
    '信息不匹配：不指出是哪一项，也不说明有无出境卡。 Never says which field, and says nothing about cards.',
})
export class IdentityMismatch {
  @Field(() => [InputField], {
    description:
      '请核对的项目：填写的项目相同，清单就相同。 What to check: always the same list for the same fields filled in.',
  })
  check: readonly InputField[];
}

@ObjectType({
  description: '核验服务暂不可用，不是信息不匹配。 The verifier does not answer: no word about the identity.',
})
export class VerifierUnavailable {
  @Field(() => Int, { description: RETRY_AFTER })
  retryAfterSeconds: number;
}

@ObjectType({
  description:
    '无此人、密码错误、未设密码，均为同一回答。 Unknown person, wrong password and no password alike.',
})
export class SignInRefused {
  @Field(() => Boolean, {
    description: '可否改用短信验证码。 Whether a code by text message may still work.',
  })
  canUseCode: boolean;
}
