import type { BulkCode as Code } from '@exit-card/shared/bulk';
import { BulkCode } from '@exit-card/shared/bulk';
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-args.type.ts';
import { Organisation } from '../organisations/organisation.type.ts';
import {
  BulkJob,
  BulkJobConnection,
  BulkJobIdInput,
  SubmitBulkAnswer,
  SubmitBulkInput,
} from './bulk.type.ts';
import { BulkRowConnection } from './bulk-row.type.ts';
import type { JobView } from './bulk-view.ts';
import { cancelBulk, jobsOf, ownJob, rowsOf } from './own-bulk.ts';
import { submitBulk } from './submit-bulk.ts';

const INPUT = { description: '填写的内容。 What is asked for.' };

@Authorized()
@Resolver(() => BulkJob)
export class BulkResolver {
  @Query(() => BulkJob, {
    description:
      '本单位的一次批量核查；须动态口令。 A bulk check of an organisation in which the viewer has a live seat. Needs the second factor; NOT_FOUND for any other.',
  })
  bulkJob(
    @Ctx() { services, viewer }: Context,
    @Arg('id', () => ID, { description: '标识。 Opaque id.' }) id: string,
  ): Promise<BulkJob> {
    return ownJob(services, viewer!, id);
  }

  @FieldResolver(() => BulkRowConnection, {
    description:
      '名单各行，按行号；查看出境卡会留下记录。 The rows in the order of the list. Cards that are shown leave access records.',
  })
  rows(
    @Ctx() { services, caller, viewer }: Context,
    @Root() job: JobView,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: '条数，1 到 100。 How many, 1 to 100.',
    })
    first?: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: '从这个游标之后开始。 Begin after this cursor.',
    })
    after?: string | null,
    @Arg('codes', () => [BulkCode], {
      nullable: true,
      description: '结果是其中之一。 Answered by one of these.',
    })
    codes?: Code[] | null,
  ): Promise<BulkRowConnection> {
    return rowsOf(services, caller, viewer!, job, codes ?? null, {
      first: first ?? 50,
      after: after ?? null,
    });
  }

  @Mutation(() => SubmitBulkAnswer, {
    description:
      '提交批量核查：名单整份受理或不受理。 Hands in a list of ID numbers: taken whole or not at all. Needs the second factor.',
  })
  submitBulk(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => SubmitBulkInput, INPUT) input: SubmitBulkInput,
  ): Promise<typeof SubmitBulkAnswer> {
    return submitBulk(services, viewer!, input);
  }

  @Mutation(() => BulkJob, { description: '取消批量核查。 Stops a bulk check; what was looked up stays.' })
  cancelBulk(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => BulkJobIdInput, INPUT) { jobId }: BulkJobIdInput,
  ): Promise<BulkJob> {
    return cancelBulk(services, viewer!, jobId);
  }
}

@Authorized()
@Resolver(() => Organisation)
export class OrganisationBulkResolver {
  @FieldResolver(() => BulkJobConnection, {
    description: '批量核查，最新在前；须动态口令。 Bulk checks, newest first. Needs the second factor.',
  })
  bulkJobs(
    @Ctx() { services, viewer }: Context,
    @Root() { id }: Organisation,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<BulkJobConnection> {
    return jobsOf(services, viewer!, id, page);
  }
}
