import { GrantKind, GrantState } from '@exit-card/shared/delegation';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../graphql/page-info.type.ts';
import { DelegationGrant } from './delegation-grant.type.ts';
import './grant-enums.type.ts';

@InputType({ description: '授权的筛选条件。 Which grants to list.' })
export class GrantFilter {
  @Field(() => [GrantKind], { nullable: true, description: '依据是其中之一。 The kind is one of these.' })
  kinds?: GrantKind[] | null;

  @Field(() => [GrantState], {
    nullable: true,
    description: '当前状态是其中之一。 The state now is one of these.',
  })
  states?: GrantState[] | null;
}

@ObjectType({ description: '列表中的一项授权。 A grant in a list.' })
export class DelegationGrantEdge {
  @Field(() => String, { description: '游标。 Where a page after this one begins.' })
  cursor: string;

  @Field(() => DelegationGrant, { description: '授权。 The grant.' })
  node: DelegationGrant;
}

@ObjectType({ description: '授权列表的一页。 A page of grants.' })
export class DelegationGrantConnection {
  @Field(() => [DelegationGrantEdge], { description: '本页的授权。 The grants of this page.' })
  edges: readonly DelegationGrantEdge[];

  @Field(() => PageInfo, { description: '分页信息。 Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: '符合条件的总数。 How many there are in all.' })
  totalCount: number;
}
