import { Field, ID, ObjectType } from 'type-graphql';
import { InstantScalar } from '../graphql/scalars.ts';

@ObjectType({ description: '不再接收其申请的人或单位。 Somebody whose requests are no longer taken.' })
export class BlockedRequester {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => String, { description: '姓名或名称。 Name.' })
  name: string;

  @Field(() => InstantScalar, { description: '自何时起。 Since when.' })
  blockedAt: Date;
}

@ObjectType({ description: '不再接收其申请的名单。 Whose requests are no longer taken.' })
export class RequesterBlocks {
  @Field(() => [BlockedRequester], { description: '最新在前。 Newest first.' })
  blocked: readonly BlockedRequester[];
}
