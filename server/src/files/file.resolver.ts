import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { RemoveFileInput, RequestUploadInput, StoredFile, UploadAnswer } from './file.type.ts';
import { removeFile } from './remove-file.ts';
import { requestUpload } from './request-upload.ts';

@Authorized()
@Resolver()
export class FileResolver {
  @Mutation(() => UploadAnswer, {
    description:
      '请求上传一个文件，得到一次性凭证。 Asks to send one file; gives a ticket that is good once.',
  })
  requestUpload(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => RequestUploadInput, { description: '文件。 The file.' }) input: RequestUploadInput,
  ): Promise<typeof UploadAnswer> {
    return requestUpload(services, viewer!, input);
  }

  @Mutation(() => StoredFile, {
    description:
      '提交前取回一个文件，内容随即删除。 Takes a file back before it is handed in; its bytes are gone.',
  })
  removeFile(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => RemoveFileInput, { description: '文件。 Which one.' }) { fileId }: RemoveFileInput,
  ): Promise<StoredFile> {
    return removeFile(services, viewer!, fileId);
  }
}
