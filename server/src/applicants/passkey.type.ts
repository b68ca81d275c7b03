import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { InstantScalar } from '../graphql/scalars.ts';
import { byTypename, InvalidInput } from './answer.type.ts';
import { SecondFactorProven } from './second-factor.type.ts';
import { SignedIn } from './sign-in.type.ts';
import { Viewer } from './viewer.type.ts';

const CREDENTIAL = '浏览器给出的凭据，JSON 文本。 What the browser gave, as JSON.';

@ObjectType({ description: '通行密钥。 A passkey.' })
export class Passkey {
  @Field(() => ID, { description: '标识，不能用来登录。 Opaque id; opens nothing.' })
  id: string;

  @Field(() => String, { description: '名称。 Its name.' })
  name: string;

  @Field(() => InstantScalar, { description: '添加时间。 When it was added.' })
  createdAt: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description: '最近使用时间；未用过为空。 When it was last used; null if never.',
  })
  lastUsedAt: Date | null;
}

@ObjectType({
  description: '给浏览器的参数，5 分钟内有效，只能用一次。 For the browser; good once, for 5 minutes.',
})
export class PasskeyOptions {
  @Field(() => String, {
    description:
      'JSON 文本，即 WebAuthn 的 PublicKeyCredentialCreationOptionsJSON 或 …RequestOptionsJSON。 JSON, as WebAuthn calls these.',
  })
  json: string;
}

@InputType({ description: '添加通行密钥。 Adds a passkey.' })
export class AddPasskeyInput {
  @Field(() => String, { description: CREDENTIAL })
  credential: string;

  @Field(() => String, {
    nullable: true,
    description:
      '名称，最多 40 个字符；不填为设备名称。 At most 40 characters; left out, the name of the device.',
  })
  name?: string | null;
}

@InputType({ description: '为通行密钥命名。 Names a passkey.' })
export class NamePasskeyInput {
  @Field(() => ID, { description: '标识。 Its id.' })
  id: string;

  @Field(() => String, { description: '名称，最多 40 个字符。 Name, at most 40 characters.' })
  name: string;
}

@InputType({ description: '删除通行密钥。 Removes a passkey.' })
export class RemovePasskeyInput {
  @Field(() => ID, { description: '标识。 Its id.' })
  id: string;
}

@InputType({ description: '用通行密钥登录。 Sign-in with a passkey.' })
export class SignInWithPasskeyInput {
  @Field(() => String, { description: CREDENTIAL })
  credential: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: '正在使用公用电脑：5 分钟无操作即退出。 A public computer: ends after 5 idle minutes.',
  })
  publicComputer: boolean;
}

@InputType({ description: '用通行密钥确认。 Proves a passkey.' })
export class ProvePasskeyInput {
  @Field(() => String, { description: CREDENTIAL })
  credential: string;
}

@ObjectType({ description: '已添加。 Added.' })
export class PasskeyAdded {
  @Field(() => Viewer, { description: '本人。 The person.' })
  viewer: Viewer;
}

@ObjectType({ description: '已删除。 Removed.' })
export class PasskeyRemoved {
  @Field(() => Viewer, { description: '本人。 The person.' })
  viewer: Viewer;
}

@ObjectType({
  description:
    '凭据无效、不认识、已过期或被复制过，均为同一回答。 A wrong, unknown, old or copied passkey alike.',
})
export class PasskeyRefused {
  @Field(() => Boolean, { description: '可否改用其他方式。 Whether another way may still work.' })
  canUseCode: boolean;
}

export const AddPasskeyAnswer = createUnionType({
  name: 'AddPasskeyAnswer',
  description: '对添加通行密钥的回答。 The answer to adding a passkey.',
  types: () => [PasskeyAdded, PasskeyRefused, InvalidInput] as const,
  resolveType: byTypename,
});

export const NamePasskeyAnswer = createUnionType({
  name: 'NamePasskeyAnswer',
  description: '对命名的回答。 The answer to naming a passkey.',
  types: () => [Passkey, InvalidInput] as const,
  resolveType: byTypename,
});

export const PasskeySignInAnswer = createUnionType({
  name: 'PasskeySignInAnswer',
  description: '对通行密钥登录的回答。 The answer to a sign-in with a passkey.',
  types: () => [SignedIn, PasskeyRefused] as const,
  resolveType: byTypename,
});

export const ProvePasskeyAnswer = createUnionType({
  name: 'ProvePasskeyAnswer',
  description: '对通行密钥确认的回答。 The answer to proving a passkey.',
  types: () => [SecondFactorProven, PasskeyRefused] as const,
  resolveType: byTypename,
});
