import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { EmployerGrant } from '../delegation/grant-kinds.type.ts';
import type { Context } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-args.type.ts';
import { Organisation } from '../organisations/organisation.type.ts';
import { OrgBatch, OrgBatchConnection, SubmitOrgBatchAnswer, SubmitOrgBatchInput } from './batch.type.ts';
import { OrgBatchRowConnection, PreparedApplication } from './batch-row.type.ts';
import type { BatchView } from './batch-view.ts';
import { batchesOf, ownBatch, rowsOfBatch } from './own-batches.ts';
import { preparedFor } from './prepared-for.ts';
import { submitBatch } from './submit-batch.ts';

@Authorized()
@Resolver(() => OrgBatch)
export class BatchResolver {
  @Query(() => OrgBatch, {
    description:
      '本单位批量提交的一份名单；须动态口令。 A list of applications of an organisation in which the viewer has a live seat. Needs the second factor; NOT_FOUND for any other.',
  })
  orgBatch(
    @Ctx() { services, viewer }: Context,
    @Arg('id', () => ID, { description: '标识。 Opaque id.' }) id: string,
  ): Promise<OrgBatch> {
    return ownBatch(services, viewer!, id);
  }

  @FieldResolver(() => OrgBatchRowConnection, {
    description:
      '名单各行，按行号；列出的出境卡会留下记录。 The lines in the order of the list. Cards that are named leave access records.',
  })
  rows(
    @Ctx() { services, caller, viewer }: Context,
    @Root() batch: BatchView,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<OrgBatchRowConnection> {
    return rowsOfBatch(services, caller, viewer!, batch, page);
  }

  @Mutation(() => SubmitOrgBatchAnswer, {
    description:
      '为员工批量提交申请：同意过代为提交的直接提交，其余先征求本人同意。 Hands in applications for employees: at once for those who agreed to that before; the others are asked first. Needs the second factor.',
  })
  submitOrgBatch(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => SubmitOrgBatchInput, { description: '名单。 The list.' }) input: SubmitOrgBatchInput,
  ): Promise<typeof SubmitOrgBatchAnswer> {
    return submitBatch(services, caller, viewer!, input);
  }
}

@Authorized()
@Resolver(() => Organisation)
export class OrganisationBatchesResolver {
  @FieldResolver(() => OrgBatchConnection, {
    description:
      '批量提交的名单，最新在前；须动态口令。 Lists of applications, newest first. Needs the second factor.',
  })
  batches(
    @Ctx() { services, viewer }: Context,
    @Root() { id }: Organisation,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<OrgBatchConnection> {
    return batchesOf(services, viewer!, id, page);
  }
}

@Authorized()
@Resolver(() => EmployerGrant)
export class PreparedApplicationsResolver {
  @FieldResolver(() => [PreparedApplication], {
    description:
      '单位已填好、待本人同意后提交的申请；只有本人看到。 Applications that are handed in once the employee agrees; shown to the employee alone.',
  })
  preparedApplications(
    @Ctx() { services }: Context,
    @Root() { id, viewerIsPrincipal }: EmployerGrant,
  ): Promise<PreparedApplication[]> {
    return viewerIsPrincipal ? preparedFor(services, id) : Promise.resolve([]);
  }
}
