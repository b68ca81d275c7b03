import { ReasonCode, SupplementItemCode } from '@exit-card/shared/card';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import '../cards/card-enums.type.ts';
import { described } from '../graphql/described.ts';

const COMMENT = '给申请人的话，至多 1000 字。 What the owner reads, at most 1000 characters.';
const CARD_ID = '出境卡的标识。 Id of the card.';

registerEnumType(SupplementItemCode, {
  name: 'SupplementItemCode',
  description: '常要求补充的材料。 Documents that are often asked for.',
  valuesConfig: described({
    ITINERARY: ['行程安排', 'Itinerary'],
    ACCOMMODATION: ['住宿证明', 'Proof of accommodation'],
    INVITATION: ['邀请函', 'Invitation'],
    TICKET: ['交通票据', 'Ticket'],
    FUNDS: ['资金证明', 'Proof of funds'],
    RELATIONSHIP: ['亲属关系证明', 'Proof of the relationship'],
    EMPLOYMENT: ['在职证明', 'Proof of employment'],
    IDENTITY: ['身份证件', 'Identity document'],
    EXPLANATION: ['情况说明', 'Explanation'],
    OTHER: ['其他', 'Something else'],
  }),
});

@InputType({ description: '哪一件。 Which case.' })
export class CaseOfInput {
  @Field(() => ID, { description: CARD_ID })
  cardId: string;
}

@InputType({ description: '领取一件。 A case to be taken.' })
export class TakeCaseInput extends CaseOfInput {
  @Field(() => String, {
    nullable: true,
    description:
      '理由，1 到 1000 字；未成年人的须说明，本人和监护人会看到。 Why; needed for a minor, and read by the owner and the guardians.',
  })
  reason?: string | null;
}

@InputType({ description: '领取下一件。 The next case.' })
export class TakeNextCaseInput {
  @Field(() => String, { nullable: true, description: '理由，同领取一件。 Why, as for one case.' })
  reason?: string | null;
}

@InputType({ description: '对已领取的一件作决定。 A decision about a case that was taken.' })
export class DecideCardInput extends CaseOfInput {
  @Field(() => Int, { description: '看到的版本。 The version that was seen.' })
  seenVersion: number;

  @Field(() => String, { nullable: true, description: COMMENT })
  comment?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '内部备注，至多 1000 字；申请人看不到。 What only officers read, at most 1000 characters.',
  })
  internalNote?: string | null;
}

@InputType({ description: '不予批准。 A refusal.' })
export class RejectCardInput extends DecideCardInput {
  @Field(() => [ReasonCode], { description: '原因，至少一项。 Why, one at least.' })
  reasonCodes: ReasonCode[];
}

@InputType({ description: '要求补充的一项。 A document that is asked for.' })
export class SupplementItemInput {
  @Field(() => SupplementItemCode, {
    description: '种类；每种一次，其他可多次。 Kind; each once, OTHER as often as needed.',
  })
  code: SupplementItemCode;

  @Field(() => String, { description: '说明，1 到 200 字。 What it is, 1 to 200 characters.' })
  text: string;

  @Field(() => Boolean, { description: '是否必需。 Whether it must be sent.' })
  required: boolean;
}

@InputType({ description: '要求补充材料。 A request for documents.' })
export class RequestDocumentsInput extends DecideCardInput {
  @Field(() => [SupplementItemInput], { description: '材料清单，1 到 20 项。 What is asked for, 1 to 20.' })
  items: SupplementItemInput[];

  @Field(() => [ReasonCode], { description: '原因，至少一项。 Why, one at least.' })
  reasonCodes: ReasonCode[];

  @Field(() => Int, { description: '期限，3 到 30 天。 How long, 3 to 30 days.' })
  days: number;
}

@InputType({ description: '延长补充期限。 More time for documents.' })
export class ExtendDeadlineInput extends DecideCardInput {
  @Field(() => Int, { description: '从今天起 3 到 30 天。 3 to 30 days from today.' })
  days: number;
}

@InputType({ description: '内部备注。 A note for other officers.' })
export class AddCaseNoteInput extends CaseOfInput {
  @Field(() => String, { description: '内容，1 到 1000 字。 The words, 1 to 1000 characters.' })
  text: string;
}
