import { Authorized, FieldResolver, Resolver, Root } from 'type-graphql';
import { StoredFile } from '../files/file.type.ts';
import { SupplementItem } from './supplement-request.type.ts';
import { isReady, type SupplementItemView } from './supplement-view.ts';

@Authorized()
@Resolver(() => SupplementItem)
export class SupplementItemResolver {
  @FieldResolver(() => [StoredFile], {
    nullable: true,
    description:
      '已上传的文件，最早的在前；授权未开放时为空。 The files that came for it, oldest first; null where a grant leaves them closed.',
  })
  files(@Root() item: SupplementItemView): Promise<readonly StoredFile[] | null> {
    return item.filesThere();
  }

  @FieldResolver(() => Boolean, {
    description:
      '已提交，或已有查验通过的文件可以提交。 Whether it was handed in, or has a clean file to be handed in; files that are closed do not count.',
  })
  ready(@Root() item: SupplementItemView): Promise<boolean> {
    return isReady(item);
  }
}
