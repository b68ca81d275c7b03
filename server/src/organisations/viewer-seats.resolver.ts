import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Viewer as SignedIn } from '../access/caller.ts';
import { Viewer } from '../applicants/viewer.type.ts';
import type { Context } from '../graphql/context.ts';
import { OrgSeat } from './org-seat.type.ts';
import { ownSeats } from './own-organisations.ts';

@Authorized()
@Resolver(() => Viewer)
export class ViewerSeatsResolver {
  @FieldResolver(() => [OrgSeat], {
    description:
      '本人的经办资格和邀请：有效的，以及 90 天内结束的。 The viewer’s seats, live or ended within 90 days, and offers of seats.',
  })
  seats(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<OrgSeat[]> {
    return ownSeats(services, viewer);
  }
}
