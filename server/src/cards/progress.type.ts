import { ExpediteState, NextStep } from '@exit-card/shared/card';
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

@ObjectType({ description: '一段法定节假日，首尾都算。 A run of public holidays, both ends included.' })
export class FreeDays {
  @Field(() => String, { description: '中文名称。 Name in Chinese.' })
  name: string;

  @Field(() => String, { description: '英文名称。 Name in English.' })
  nameEn: string;

  @Field(() => PlainDateScalar, { description: '第一天。 First day.' })
  from: PlainDate;

  @Field(() => PlainDateScalar, { description: '最后一天。 Last day.' })
  to: PlainDate;
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

  @Field(() => Int, {
    nullable: true,
    description:
      '晚了几个工作日（当天休息为 0）；未超出为空。 Working days past the usual time (0 on a free day right after it); null unless late.',
  })
  daysLate: number | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description:
      '全程最长时限（30 天，加上等待补充材料的天数）的最后一天；不计时为空。 Last day of the longest time for the whole case: 30 days and those spent waiting for documents; null when no clock runs.',
  })
  longestOn: PlainDate | null;

  @Field(() => Boolean, { description: '已超出全程最长时限。 The longest time for the whole case is over.' })
  overdue: boolean;

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

  @Field(() => [FreeDays], {
    description: '本环节中不算工作日的法定节假日。 Public holidays that the step does not count.',
  })
  holidays: readonly FreeDays[];

  @Field(() => ExpediteState, { description: '加急。 Whether the card goes faster.' })
  expedite: ExpediteState;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      '最晚何时决定是否加急；没有待决定的为空。 When it is decided at the latest whether the card goes faster; null unless that is open.',
  })
  expediteDecideBy: Date | null;

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
