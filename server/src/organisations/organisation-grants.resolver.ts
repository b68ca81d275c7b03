import { Arg, Args, Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DelegationGrantConnection, GrantFilter } from '../delegation/grant-connection.type.ts';
import { grantsOfOrganisation } from '../delegation/own-grants.ts';
import { StoredFile } from '../files/file.type.ts';
import type { Context } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-args.type.ts';
import { Organisation } from './organisation.type.ts';
import type { OrganisationView } from './organisation-view.ts';
import { evidenceOf } from './own-organisations.ts';

@Authorized()
@Resolver(() => Organisation)
export class OrganisationGrantsResolver {
  @FieldResolver(() => [StoredFile], {
    description:
      '证明材料：管理员和核验人员可见。 Evidence, for administrators and verifiers; empty for others.',
  })
  evidence(
    @Ctx() { services }: Context,
    @Root() organisation: OrganisationView,
  ): Promise<readonly StoredFile[]> {
    return evidenceOf(services, organisation);
  }

  @FieldResolver(() => DelegationGrantConnection, {
    description:
      '本单位申请或持有的授权，最新在前。 Grants that the organisation asked for or holds, newest first.',
  })
  grants(
    @Ctx() { services, viewer }: Context,
    @Root() { id }: Organisation,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => GrantFilter, { nullable: true, description: '筛选条件。 Which grants.' })
    filter?: GrantFilter | null,
  ): Promise<DelegationGrantConnection> {
    return grantsOfOrganisation(services, viewer!, id, filter ?? {}, page);
  }
}
