import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Viewer as SignedIn } from '../access/caller.ts';
import { Viewer } from '../applicants/viewer.type.ts';
import type { Context } from '../graphql/context.ts';
import { ownTodos } from './own-todos.ts';
import { Todo } from './todo.type.ts';

@Authorized()
@Resolver(() => Viewer)
export class ViewerTodosResolver {
  @FieldResolver(() => [Todo], {
    description: '现在等本人处理的事，最急的在前。 What waits for the viewer now, most urgent first.',
  })
  todos(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<Todo[]> {
    return ownTodos(services, viewer);
  }
}
