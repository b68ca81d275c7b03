import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { byTypename } from '../applicants/answer.type.ts';
import { CardRefused } from '../cards/card-answer.type.ts';
import { InstantScalar } from '../graphql/scalars.ts';
import { CaseNote, DeskCardCase } from './card-case.type.ts';

@ObjectType({ description: '已领取。 The case is this officer’s for now.' })
export class CaseTaken {
  @Field(() => DeskCardCase, { description: '这一件。 The case.' })
  case: DeskCardCase;
}

@ObjectType({ description: '已由他人领取。 Somebody else has it.' })
export class CaseTakenByOther {
  @Field(() => InstantScalar, { description: '到何时为止（不含）。 Until then, exclusive.' })
  until: Date;
}

@ObjectType({ description: '未成年人的，须说明理由。 A minor’s: say why.' })
export class CaseReasonNeeded {
  @Field(() => ID, { description: '出境卡的标识。 Id of the card.' })
  cardId: string;
}

@ObjectType({ description: '没有待领取的。 Nothing waits.' })
export class NoCaseWaiting {
  @Field(() => InstantScalar, { description: '数据截至。 When this was true.' })
  asOf: Date;
}

export const TakeCaseAnswer = createUnionType({
  name: 'TakeCaseAnswer',
  description: '领取的结果。 Outcome of taking a case.',
  types: () => [CaseTaken, CaseTakenByOther, CaseReasonNeeded, NoCaseWaiting] as const,
  resolveType: byTypename,
});

@ObjectType({ description: '已释放。 The case is free.' })
export class CaseReleased {
  @Field(() => ID, { description: '出境卡的标识。 Id of the card.' })
  cardId: string;
}

@ObjectType({ description: '已决定。 Decided.' })
export class CaseDecided {
  @Field(() => DeskCardCase, { description: '这一件现在的样子。 The case as it is now.' })
  case: DeskCardCase;
}

export const DecideCardAnswer = createUnionType({
  name: 'DecideCardAnswer',
  description: '决定的结果。 Outcome of a decision.',
  types: () => [CaseDecided, CardRefused] as const,
  resolveType: byTypename,
});

@ObjectType({ description: '已记下。 Written down.' })
export class CaseNoted {
  @Field(() => CaseNote, { description: '备注。 The note.' })
  note: CaseNote;
}

export const CaseNoteAnswer = createUnionType({
  name: 'CaseNoteAnswer',
  description: '写备注的结果。 Outcome of writing a note.',
  types: () => [CaseNoted, CardRefused] as const,
  resolveType: byTypename,
});

@ObjectType({ description: '完整号码。 The full numbers.' })
export class CaseIdentity {
  @Field(() => String, { description: '身份证号码。 ID number.' })
  idNumber: string;

  @Field(() => String, { description: '手机号码。 Mobile number.' })
  phoneNumber: string;

  @Field(() => String, { nullable: true, description: '护照号码。 Passport number.' })
  passportNumber: string | null;
}

export const RevealCaseAnswer = createUnionType({
  name: 'RevealCaseAnswer',
  description: '查看完整号码的结果。 Outcome of asking for the full numbers.',
  types: () => [CaseIdentity, CardRefused] as const,
  resolveType: byTypename,
});
