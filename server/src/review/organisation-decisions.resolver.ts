import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { ChangeOrganisationAnswer } from '../organisations/organisation.type.ts';
import { decideOnOrganisation } from './decide-on-organisation.ts';
import { DecideOrganisationInput } from './decision-inputs.type.ts';

const DECISION = { description: '决定。 The decision.' };
type Answer = Promise<typeof ChangeOrganisationAnswer>;

@Authorized('GRANT_VERIFIER')
@Resolver()
export class OrganisationDecisionsResolver {
  @Mutation(() => ChangeOrganisationAnswer, {
    description: '单位通过核验；同一代码只有一个。 Verifies an organisation; of one code there is only one.',
  })
  verifyOrganisation(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => DecideOrganisationInput, DECISION) input: DecideOrganisationInput,
  ): Answer {
    return decideOnOrganisation(services, viewer!, 'verify', input);
  }

  @Mutation(() => ChangeOrganisationAnswer, { description: '单位不予通过。 Refuses an organisation.' })
  refuseOrganisation(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => DecideOrganisationInput, DECISION) input: DecideOrganisationInput,
  ): Answer {
    return decideOnOrganisation(services, viewer!, 'refuse', input);
  }

  @Mutation(() => ChangeOrganisationAnswer, {
    description:
      '暂停单位，其全部授权立即停用。 Suspends an organisation; none of its grants holds from the next request.',
  })
  suspendOrganisation(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => DecideOrganisationInput, DECISION) input: DecideOrganisationInput,
  ): Answer {
    return decideOnOrganisation(services, viewer!, 'suspend', input);
  }

  @Mutation(() => ChangeOrganisationAnswer, { description: '恢复已暂停的单位。 Lets it act again.' })
  resumeOrganisation(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => DecideOrganisationInput, DECISION) input: DecideOrganisationInput,
  ): Answer {
    return decideOnOrganisation(services, viewer!, 'resume', input);
  }
}
