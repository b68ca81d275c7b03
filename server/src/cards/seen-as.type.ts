import { GrantKind } from '@exit-card/shared/delegation';
import { Field, ID, ObjectType } from 'type-graphql';
import '../delegation/grant-enums.type.ts';

@ObjectType({
  description: '谁在看、替谁看、凭哪项授权。 Who saw this, for whom, and under which grant.',
})
export class SeenAs {
  @Field(() => String, { description: '操作人姓名。 Name of who acts.' })
  actorName: string;

  @Field(() => String, { description: '当事人姓名。 Name of whose card it is.' })
  principalName: string;

  @Field(() => ID, { nullable: true, description: '授权；本人为空。 The grant; null for the principal.' })
  grantId: string | null;

  @Field(() => GrantKind, {
    nullable: true,
    description: '授权依据；本人为空。 Kind of the grant; null for the principal.',
  })
  kind: GrantKind | null;

  @Field(() => String, {
    nullable: true,
    description: '经办单位；不是单位经办时为空。 The organisation acted for; null for any other kind.',
  })
  organisationName: string | null;
}
