import { OrganisationStatus } from '@exit-card/shared/delegation';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-args.type.ts';
import { Desk } from './desk.type.ts';
import { DeskFilter, DeskGrantCase, DeskGrantConnection } from './desk-grants.type.ts';
import { DESK_OFFICERS, deskOfficer, VERIFIERS } from './desk-officer.ts';
import { DeskOrganisationCase, DeskOrganisationConnection } from './desk-organisations.type.ts';
import { deskGrants } from './desk-queue.ts';
import { openGrantCase } from './grant-case.ts';
import { deskOrganisations, openOrganisationCase } from './organisation-case.ts';

const ID_OF = '标识。 Opaque id.';

@Authorized(...VERIFIERS)
@Resolver(() => Desk)
export class DeskResolver {
  @Authorized(...DESK_OFFICERS)
  @Query(() => Desk, {
    description:
      '工作台，须有职责并已验证动态口令；每一项按职责开放。 The officers’ desk. Needs a role, which each part of it names, and the second factor.',
  })
  async desk(@Ctx() { services, viewer }: Context): Promise<Desk> {
    return { officer: await deskOfficer(services, viewer!, DESK_OFFICERS) };
  }

  @FieldResolver(() => DeskGrantConnection, {
    description:
      '授权，最早申请在前；列表不算查看。 Grants, oldest request first. A row of the list is no read.',
  })
  grants(
    @Ctx() { services }: Context,
    @Root() { officer }: Desk,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DeskFilter, { nullable: true, description: '筛选条件。 Which grants.' })
    filter?: DeskFilter | null,
  ): Promise<DeskGrantConnection> {
    return deskGrants(services, officer, filter ?? {}, page);
  }

  @FieldResolver(() => DeskOrganisationConnection, {
    description: '单位，最早登记在前。 Organisations, oldest first.',
  })
  organisations(
    @Ctx() { services }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('status', () => OrganisationStatus, {
      nullable: true,
      description: '状态；不填为待核验。 Status; left out: those that wait.',
    })
    status?: OrganisationStatus | null,
  ): Promise<DeskOrganisationConnection> {
    return deskOrganisations(services, status ?? null, page);
  }

  @FieldResolver(() => DeskGrantCase, {
    description:
      '打开一件授权：这是一次查看，记入委托人的访问记录。 Opening a case is a read and stands in the principal’s access log.',
  })
  grantCase(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('id', () => ID, { description: ID_OF }) id: string,
  ): Promise<DeskGrantCase> {
    return openGrantCase(services, caller, viewer!, id);
  }

  @FieldResolver(() => DeskOrganisationCase, {
    description:
      '打开一件单位核验：记入登记人的访问记录。 Opening a case stands in the access log of who registered it.',
  })
  organisationCase(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('id', () => ID, { description: ID_OF }) id: string,
  ): Promise<DeskOrganisationCase> {
    return openOrganisationCase(services, caller, viewer!, id);
  }
}
