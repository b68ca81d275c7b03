import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { InstantScalar } from '../graphql/scalars.ts';
import { byTypename, InvalidInput } from './answer.type.ts';
import { Viewer } from './viewer.type.ts';

@ObjectType({ description: '一台设备上的登录。 A sign-in on one device.' })
export class Session {
  @Field(() => ID, { description: '标识，不能用来登录。 Opaque id; opens nothing.' })
  id: string;

  @Field(() => String, { description: '设备名称。 Name of the device.' })
  deviceName: string;

  @Field(() => Boolean, { description: '是否为当前设备。 Whether it is this one.' })
  current: boolean;

  @Field(() => InstantScalar, { description: '登录时间。 When it began.' })
  createdAt: Date;

  @Field(() => InstantScalar, { description: '最近使用时间。 When it was last used.' })
  lastSeenAt: Date;

  @Field(() => Boolean, { description: '公用电脑。 A public computer.' })
  publicComputer: boolean;

  @Field(() => InstantScalar, {
    description: '无操作时的结束时间。 When the session ends if nothing is done.',
  })
  idleEndsAt: Date;

  @Field(() => InstantScalar, { description: '最晚结束时间。 When the session ends whatever is done.' })
  endsAt: Date;
}

@InputType({ description: '为设备命名。 Names a device.' })
export class NameSessionInput {
  @Field(() => ID, { description: '登录的标识。 Id of the session.' })
  id: string;

  @Field(() => String, { description: '名称，最多 40 个字符。 Name, at most 40 characters.' })
  name: string;
}

@InputType({ description: '退出一台设备。 Ends one session.' })
export class EndSessionInput {
  @Field(() => ID, { description: '登录的标识。 Id of the session.' })
  id: string;
}

@ObjectType({ description: '已退出的设备不再有效。 The sessions have ended.' })
export class SessionsEnded {
  @Field(() => Viewer, { description: '本人。 The person.' })
  viewer: Viewer;
}

export const NameSessionAnswer = createUnionType({
  name: 'NameSessionAnswer',
  description: '对命名的回答。 The answer to naming a session.',
  types: () => [Session, InvalidInput] as const,
  resolveType: byTypename,
});
