import { CorrectableField } from '@exit-card/shared/card';
import {
  Arg,
  Authorized,
  Ctx,
  createUnionType,
  Field,
  ID,
  InputType,
  Mutation,
  Resolver,
} from 'type-graphql';
import { byTypename, InvalidInput } from '../applicants/answer.type.ts';
import { CardChanged, CardRefused } from '../cards/card-answer.type.ts';
import type { Context } from '../graphql/context.ts';
import './card-correction.type.ts';
import { requestCorrection } from './request-correction.ts';

@InputType({ description: '应该是什么。 How a value should be.' })
class CorrectionChangeInput {
  @Field(() => CorrectableField, { description: '哪一项。 Which one.' })
  field: CorrectableField;

  @Field(() => String, {
    nullable: true,
    description:
      '新值：事由代码、文字、国家或地区代码，或 YYYY-MM-DD；清空为空。 The value as it should be: a purpose’s code, words, a country’s code or YYYY-MM-DD; null empties it.',
  })
  to?: string | null;
}

@InputType({ description: '更正申请。 A request for correction.' })
class RequestCorrectionInput {
  @Field(() => ID, { description: '本人的出境卡的标识。 Id of one’s own card.' })
  cardId: string;

  @Field(() => [CorrectionChangeInput], {
    description: '哪几项应该是什么；原值由系统填写。 What should change; how it stands is filled in.',
  })
  changes: CorrectionChangeInput[];

  @Field(() => String, { description: '原因，1 至 1000 字。 Why, in 1 to 1000 characters.' })
  reason: string;
}

const RequestCorrectionAnswer = createUnionType({
  name: 'RequestCorrectionAnswer',
  description: '申请更正的结果。 Outcome of a request for correction.',
  types: () => [CardChanged, CardRefused, InvalidInput] as const,
  resolveType: byTypename,
});

@Authorized()
@Resolver()
export class CorrectionResolver {
  @Mutation(() => RequestCorrectionAnswer, {
    description:
      '申请更正本人的出境卡；由工作人员决定，原值一直留存。 Asks for a correction of one’s own card; officers decide, and what stood stays on record.',
  })
  requestCorrection(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => RequestCorrectionInput, { description: '申请。 The request.' })
    input: RequestCorrectionInput,
  ): Promise<typeof RequestCorrectionAnswer> {
    return requestCorrection(services, caller, viewer!, input);
  }
}
