import { createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql';
import { byTypename } from '../applicants/answer.type.ts';
import { described } from '../graphql/described.ts';
import { InstantScalar } from '../graphql/scalars.ts';
import { CloseRefusal } from './close-account.ts';

registerEnumType(CloseRefusal, {
  name: 'CloseRefusal',
  description: '账户暂不能注销的原因。 Why an account cannot be closed now.',
  valuesConfig: described<CloseRefusal>({
    OFFICER: ['仍担任工作岗位', 'An office is held with it'],
    LAST_ADMINISTRATOR: ['是单位唯一的管理员', 'It is the only administrator of an organisation'],
  }),
});

@ObjectType({ description: '账户已注销，本机也已退出。 The account is closed, this session too.' })
export class AccountClosed {
  @Field(() => InstantScalar, { description: '注销时间。 When.' })
  closedAt: Date;
}

@ObjectType({ description: '账户没有注销，什么都没有变。 The account is not closed, nothing changed.' })
export class CloseRefused {
  @Field(() => CloseRefusal, { description: '原因。 Why.' })
  reason: CloseRefusal;
}

export const CloseAccountAnswer = createUnionType({
  name: 'CloseAccountAnswer',
  description: '对注销账户的回答。 The answer to closing the account.',
  types: () => [AccountClosed, CloseRefused] as const,
  resolveType: byTypename,
});
