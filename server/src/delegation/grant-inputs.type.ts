import { GrantScope } from '@exit-card/shared/delegation';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, ID, InputType } from 'type-graphql';
import { PlainDateScalar } from '../graphql/scalars.ts';
import './grant-enums.type.ts';

@InputType({ description: '哪一项授权。 Which grant.' })
export class GrantIdInput {
  @Field(() => ID, { description: '标识。 Id of the grant.' })
  grantId: string;
}

@InputType({ description: '同意单位经办。 Consent to an employer’s request.' })
export class ConsentInput extends GrantIdInput {
  @Field(() => [GrantScope], { description: '不超过所申请的。 At most what was asked.' })
  scopes: GrantScope[];

  @Field(() => String, { description: '所看到的同意书版本。 Version of the text that was shown.' })
  textVersion: string;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: '最后一日，最长一年；不填为一年。 Last day, within a year; a year when left out.',
  })
  validTo?: PlainDate | null;
}

@InputType({ description: '缩小授权。 A grant made narrower.' })
export class NarrowGrantInput extends GrantIdInput {
  @Field(() => [GrantScope], {
    description: '不超过现有的，查看状态和日期不可缺。 No more than now; CARD_READ is never left out.',
  })
  scopes: GrantScope[];

  @Field(() => PlainDateScalar, { description: '最后一日。 Last day.' })
  lastDay: PlainDate;
}

@InputType({ description: '不再接收哪一项授权的申请人的申请。 Whose requests to take no more.' })
export class BlockRequesterInput extends GrantIdInput {}

@InputType({ description: '重新接收其申请。 Whose requests to take again.' })
export class UnblockRequesterInput {
  @Field(() => ID, { description: '标识。 Id of the blocked requester.' })
  id: string;
}
