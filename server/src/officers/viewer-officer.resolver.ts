import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Viewer as SignedIn } from '../access/caller.ts';
import { Viewer } from '../applicants/viewer.type.ts';
import type { Context } from '../graphql/context.ts';
import { ownOffice } from './officer.ts';
import { Officer } from './officer.type.ts';

@Authorized()
@Resolver(() => Viewer)
export class ViewerOfficerResolver {
  @FieldResolver(() => Officer, {
    nullable: true,
    description: '本人作为工作人员；不是工作人员为空。 The person as an officer; null for who is none.',
  })
  officer(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<Officer | null> {
    return ownOffice(services, viewer);
  }
}
