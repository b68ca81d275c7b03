import {
  GrantEndReason,
  GrantKind,
  GrantScope,
  GrantState,
  ResourceRule,
} from '@exit-card/shared/delegation';
import { Field, ID, InterfaceType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { InstantScalar } from '../graphql/scalars.ts';
import { GrantActionEnum } from './grant-action-enums.type.ts';
import './grant-enums.type.ts';
import { GrantEvent } from './grant-event.type.ts';
import type { GrantActionName } from './grant-inputs.ts';
import { GrantPerson } from './grant-person.type.ts';

@InterfaceType({
  implements: Node,
  description: '授权：一个人可查看另一个人的出境卡的依据。 One basis for acting for one person.',
  resolveType: ({ __typename }: { __typename: string }) => __typename,
})
export abstract class DelegationGrant {
  id: string;

  @Field(() => GrantKind, { description: '依据。 Its kind.' })
  kind: GrantKind;

  @Field(() => GrantState, { description: '当前状态。 The state as of now.' })
  state: GrantState;

  @Field(() => [GrantScope], { description: '权限。 What it opens.' })
  scopes: readonly GrantScope[];

  @Field(() => ResourceRule, { description: '所涉的出境卡。 Which cards it is about.' })
  resourceRule: ResourceRule;

  @Field(() => [String], {
    description:
      '列明的出境卡编号，按填写。 Numbers of the listed cards, as typed; empty unless LISTED_CARDS.',
  })
  listedCardNumbers: readonly string[];

  @Field(() => InstantScalar, { description: '申请时间。 When it was asked for.' })
  requestedAt: Date;

  @Field(() => InstantScalar, {
    description: '未完成的申请到此失效（不含）。 Then an unfinished request lapses; exclusive.',
  })
  requestExpiresAt: Date;

  @Field(() => InstantScalar, {
    description: '生效时间；未生效前为所申请的。 Start; before it is active what was asked for.',
  })
  validFrom: Date;

  @Field(() => InstantScalar, {
    description:
      '结束时间（不含）；未生效前为所申请的。 End, exclusive; before it is active what was asked for.',
  })
  validTo: Date;

  @Field(() => InstantScalar, { nullable: true, description: '何时结束。 When it came to its end.' })
  endedAt: Date | null;

  @Field(() => GrantEndReason, { nullable: true, description: '结束的原因。 Why it ended.' })
  endReason: GrantEndReason | null;

  @Field(() => InstantScalar, { nullable: true, description: '首次使用的时间。 When it was used first.' })
  firstUsedAt: Date | null;

  @Field(() => ID, { nullable: true, description: '所取代的授权。 The grant whose place it takes.' })
  supersedesId: string | null;

  @Field(() => GrantPerson, { description: '委托人，按申请时填写。 The principal, as typed by who asked.' })
  principal: GrantPerson;

  @Field(() => String, { description: '受托人姓名或单位名称。 The person who acts, or the organisation.' })
  delegateName: string;

  @Field(() => Boolean, { description: '查看者是否为委托人本人。 Whether the viewer is the principal.' })
  viewerIsPrincipal: boolean;

  @Field(() => [GrantEvent], { description: '经过，最早在前。 What happened to it, oldest first.' })
  events: readonly GrantEvent[];

  @Field(() => [GrantActionEnum], {
    description: '查看者现在可做的事。 What the viewer may do with it now, by the grant table.',
  })
  openActions: readonly GrantActionName[];
}
