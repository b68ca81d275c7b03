import { NextStep } from '@exit-card/shared/card';
import type { PlainDate } from '@exit-card/shared/plain-date';
import { DayKind } from '@exit-card/shared/working-days';
import { Field, Int, ObjectType } from 'type-graphql';
import { InstantScalar, PlainDateScalar } from '../graphql/scalars.ts';
import './card-enums.type.ts';

@ObjectType({ description: '日历中的一天。 A day of the calendar.' })
export class CalendarDay {
  @Field(() => PlainDateScalar, { description: '日期。 The date.' })
  date: PlainDate;

  @Field(() => DayKind, { description: '种类。 What kind of day.' })
  kind: DayKind;

  @Field(() => String, {
    nullable: true,
    description: '法定节假日的中文名称。 Chinese name of the public holiday, when it is one.',
  })
  holiday: string | null;

  @Field(() => String, {
    nullable: true,
    description: '法定节假日的英文名称。 English name of the public holiday, when it is one.',
  })
  holidayEn: string | null;
}

@ObjectType({
  description:
    '与通常时限相比的进度，以及下一步。 Where the card stands against the usual times, and what comes next.',
})
export class Progress {
  @Field(() => Int, {
    nullable: true,
    description:
      '本环节的第几个工作日（开始当天为 0）；不计时为空。 Which working day of the step it is (0 on the day it began); null when no clock runs.',
  })
  workingDay: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '通常时限的下限，工作日。 Usual time from, in working days.',
  })
  targetFrom: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '通常时限的上限，工作日。 Usual time to, in working days.',
  })
  targetTo: number | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description:
      '本环节通常在这一天之前完成；不计时为空。 When the step is usually over by; null when no clock runs.',
  })
  expectedOn: PlainDate | null;

  @Field(() => Boolean, { description: '已超出通常时限。 The usual time is over.' })
  late: boolean;

  @Field(() => Boolean, {
    description:
      '预计日期所在年份的节假日尚未公布，可能变化。 The expected date reaches into a year whose holidays are not published; it may move.',
  })
  provisional: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      '距有效期或补充期限结束的天数（最后一天为 0）；没有期限为空。 Days to the end of the validity or of the deadline (0 on the last day); null when nothing ends.',
  })
  daysLeft: number | null;

  @Field(() => NextStep, { description: '下一步。 What to do next.' })
  nextStep: NextStep;

  @Field(() => [CalendarDay], {
    description:
      '本环节的每一天，最多 40 天；不计时为空列表。 The days of the step, at most 40; empty when no clock runs.',
  })
  days: readonly CalendarDay[];

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      '可申请延期的开始时间；未批准为空。 From when an extension may be asked for; null unless approved.',
  })
  extensionOpensAt: Date | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: '可申请延期的结束时间（不含）。 Until when an extension may be asked for, exclusive.',
  })
  extensionClosesAt: Date | null;
}
