import type { GrantCheck } from '@exit-card/shared/delegation';
import { Field, ID, InputType } from 'type-graphql';
import { GrantIdInput } from '../delegation/grant-inputs.type.ts';
import { GrantCheckEnum } from './desk-enums.type.ts';
import { EvidenceFault } from './evidence-fault.ts';

const COMMENT = '给申请人的说明，1 到 1000 字。 What the requester is told, 1 to 1000 characters.';

@InputType({ description: '认可证明材料。 Evidence that is accepted.' })
export class AcceptEvidenceInput extends GrantIdInput {
  @Field(() => [GrantCheckEnum], { description: '勾选的核验项，须齐全。 What was ticked; all of the list.' })
  checks: GrantCheck[];
}

@InputType({ description: '退回或不予通过。 Evidence that goes back or is refused.' })
export class RefuseEvidenceInput extends GrantIdInput {
  @Field(() => EvidenceFault, { description: '原因。 Why.' })
  reason: EvidenceFault;

  @Field(() => String, { description: COMMENT })
  comment: string;
}

@InputType({ description: '主管机关对授权的处理。 What an officer does with a grant that holds.' })
export class AuthorityInput extends GrantIdInput {
  @Field(() => String, { description: COMMENT })
  comment: string;
}

@InputType({ description: '对单位的决定。 A decision about an organisation.' })
export class DecideOrganisationInput {
  @Field(() => ID, { description: '标识。 Id of the organisation.' })
  organisationId: string;

  @Field(() => [GrantCheckEnum], {
    description: '勾选的核验项；通过时须齐全。 What was ticked; to verify, all of the list.',
  })
  checks: GrantCheck[];

  @Field(() => String, {
    nullable: true,
    description:
      '给单位的说明，至多 1000 字；通过以外须填写。 What the organisation is told, at most 1000 characters; needed unless it is verified.',
  })
  comment?: string | null;
}
