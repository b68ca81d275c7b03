import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Viewer as SignedIn } from '../access/caller.ts';
import { Viewer } from '../applicants/viewer.type.ts';
import type { Context } from '../graphql/context.ts';
import { Consent, ConsentWithdrawn, WithdrawConsentInput } from './consent.type.ts';
import { ownConsents, withdrawConsent } from './withdraw-consent.ts';

@Authorized()
@Resolver(() => Viewer)
export class ConsentResolver {
  @FieldResolver(() => [Consent], {
    description: '本人给出的同意，最新在前，最多 200 项。 Consents, newest first, at most 200.',
  })
  consents(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<Consent[]> {
    return ownConsents(services, viewer);
  }

  @Mutation(() => ConsentWithdrawn, {
    description:
      '撤回同意；相关授权和分享随即结束，此前的处理不受影响。 Withdraws a consent; grants and shares that rest on it end at once, what was done before stays lawful.',
  })
  async withdrawConsent(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => WithdrawConsentInput, { description: '哪一项。 Which one.' })
    { id }: WithdrawConsentInput,
  ): Promise<ConsentWithdrawn> {
    await withdrawConsent(services, caller, viewer!, id);
    return { viewer: viewer! };
  }
}
