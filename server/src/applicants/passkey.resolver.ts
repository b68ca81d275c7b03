import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Viewer as SignedIn } from '../access/caller.ts';
import type { Context } from '../graphql/context.ts';
import { PUBLIC } from '../graphql/public.ts';
import { addPasskey, beginPasskey } from './add-passkey.ts';
import { carrySession } from './carry-session.ts';
import { namePasskey, ownPasskeys, removePasskey } from './own-passkeys.ts';
import {
  AddPasskeyAnswer,
  AddPasskeyInput,
  NamePasskeyAnswer,
  NamePasskeyInput,
  Passkey,
  PasskeyOptions,
  PasskeyRemoved,
  PasskeySignInAnswer,
  ProvePasskeyAnswer,
  ProvePasskeyInput,
  RemovePasskeyInput,
  SignInWithPasskeyInput,
} from './passkey.type.ts';
import { beginPasskeyUse, provePasskey, signInWithPasskey } from './use-passkey.ts';
import { Viewer } from './viewer.type.ts';

@Authorized()
@Resolver(() => Viewer)
export class PasskeyResolver {
  @FieldResolver(() => [Passkey], { description: '通行密钥，最早在前。 Passkeys, oldest first.' })
  passkeys(@Ctx() { services }: Context, @Root() viewer: SignedIn): Promise<Passkey[]> {
    return ownPasskeys(services, viewer);
  }

  @Mutation(() => PasskeyOptions, {
    description:
      '开始添加通行密钥：需 10 分钟内的人脸核验或验证器，最多 10 个。 Begins a passkey: needs a face check or the second factor within the last 10 minutes; at most ten.',
  })
  async beginPasskey(@Ctx() { services, caller, viewer }: Context): Promise<PasskeyOptions> {
    return { json: await beginPasskey(services, caller, viewer!) };
  }

  @Mutation(() => AddPasskeyAnswer, { description: '添加通行密钥。 Adds the passkey that was begun.' })
  addPasskey(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => AddPasskeyInput, { description: '凭据和名称。 The credential and its name.' })
    input: AddPasskeyInput,
  ): Promise<typeof AddPasskeyAnswer> {
    return addPasskey(services, caller, viewer!, input);
  }

  @Mutation(() => NamePasskeyAnswer, { description: '为通行密钥命名。 Names a passkey.' })
  namePasskey(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => NamePasskeyInput, { description: '哪一个，叫什么。 Which one, and its name.' })
    input: NamePasskeyInput,
  ): Promise<typeof NamePasskeyAnswer> {
    return namePasskey(services, viewer!, input);
  }

  @Mutation(() => PasskeyRemoved, { description: '删除通行密钥。 Removes a passkey.' })
  async removePasskey(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => RemovePasskeyInput, { description: '哪一个。 Which one.' }) {
      id,
    }: RemovePasskeyInput,
  ): Promise<PasskeyRemoved> {
    await removePasskey(services, caller, viewer!, id);
    return { viewer: viewer! };
  }

  @Authorized(PUBLIC)
  @Mutation(() => PasskeyOptions, {
    description:
      '开始使用通行密钥：未登录时用于登录，已登录时用于确认。 Begins the use of a passkey: to sign in, or to prove it when signed in.',
  })
  async beginPasskeyUse(@Ctx() { services, caller, viewer }: Context): Promise<PasskeyOptions> {
    return { json: await beginPasskeyUse(services, caller, viewer) };
  }

  @Authorized(PUBLIC)
  @Mutation(() => PasskeySignInAnswer, {
    description:
      '用通行密钥登录，同时算作验证器。 Signs in with a passkey, which is the second factor as well.',
  })
  async signInWithPasskey(
    @Ctx() context: Context,
    @Arg('input', () => SignInWithPasskeyInput, { description: '凭据。 The credential.' })
    input: SignInWithPasskeyInput,
  ): Promise<typeof PasskeySignInAnswer> {
    return carrySession(context, await signInWithPasskey(context.services, context.caller, input));
  }

  @Mutation(() => ProvePasskeyAnswer, {
    description: '用通行密钥代替验证器，提升本次登录。 In place of the authenticator, in this session.',
  })
  async provePasskey(
    @Ctx() context: Context,
    @Arg('input', () => ProvePasskeyInput, { description: '凭据。 The credential.' })
    { credential }: ProvePasskeyInput,
  ): Promise<typeof ProvePasskeyAnswer> {
    const { services, caller, viewer } = context;
    return carrySession(context, await provePasskey(services, caller, viewer!, credential));
  }
}
