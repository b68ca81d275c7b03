import type { PlainDate } from '@exit-card/shared/plain-date';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ServiceLoad } from '../load/load.ts';
import { described } from './described.ts';
import { InstantScalar, PlainDateScalar } from './scalars.ts';

export const NoticeKind = { MAINTENANCE: 'MAINTENANCE' } as const;
export type NoticeKind = (typeof NoticeKind)[keyof typeof NoticeKind];
registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: '公告的种类。 What a notice is about.',
  valuesConfig: { MAINTENANCE: { description: '系统维护。 Planned maintenance.' } },
});

registerEnumType(ServiceLoad, {
  name: 'ServiceLoad',
  description: '系统忙不忙。 How busy the service is.',
  valuesConfig: described({
    LOW: ['不忙', 'Not busy'],
    BUSY: ['查询的人较多，可能慢一些', 'Many people look; it may be slow'],
  }),
});

@ObjectType({ description: '公告。 Something announced to everybody.' })
export class Notice {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => NoticeKind, { description: '种类。 What it is about.' })
  kind: NoticeKind;

  @Field(() => InstantScalar, { description: '开始时间。 When it begins.' })
  startsAt: Date;

  @Field(() => InstantScalar, { description: '结束时间（不含）。 When it ends, exclusive.' })
  endsAt: Date;

  @Field(() => InstantScalar, { nullable: true, description: '公告时间。 When it was announced.' })
  announcedAt: Date | null;
}

@ObjectType({
  description: '服务本身：时钟、演示标志、公告。 The service itself: clock, demo flag, notices.',
})
export class Service {
  @Field(() => InstantScalar, { description: '现在；演示中是演示时钟。 Now; in the demo the demo clock.' })
  now: Date;

  @Field(() => PlainDateScalar, { description: '今天（北京时间）。 Today in Asia/Shanghai.' })
  today: PlainDate;

  @Field(() => Boolean, { description: '是否为演示环境。 Whether this is the demo world.' })
  demo: boolean;

  @Field(() => String, { description: '咨询电话。 The telephone number for every question.' })
  hotline: string;

  @Field(() => ServiceLoad, {
    description:
      '现在查询的人多不多；多时批量核对让单个查询先行。 Whether many people look now; then checks of lists let single look-ups go first.',
  })
  load: ServiceLoad;

  @Field(() => Boolean, {
    description: '是否开具电子证明。 Whether signed documents of cards are issued here.',
  })
  issuesProofs: boolean;

  @Field(() => [Notice], { description: '未结束的公告。 Notices that have not ended.' })
  notices: Notice[];
}

@InputType({ description: '把演示时钟拨快多少。 How far to move the demo clock forward.' })
export class MoveDemoClockInput {
  @Field(() => Int, { nullable: true, description: '自然日，最多 3660。 Calendar days, at most 3660.' })
  days?: number | null;

  @Field(() => Int, { nullable: true, description: '工作日，最多 250。 Working days, at most 250.' })
  workingDays?: number | null;
}
