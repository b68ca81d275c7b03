import { TodoKind } from '@exit-card/shared/todo';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Card } from '../cards/card.type.ts';
import { DelegationGrant } from '../delegation/delegation-grant.type.ts';
import { described } from '../graphql/described.ts';
import { InstantScalar } from '../graphql/scalars.ts';

registerEnumType(TodoKind, {
  name: 'TodoKind',
  description: '待办的种类；以后可能增加。 What is to be done; more may come.',
  valuesConfig: described({
    SEND_DOCUMENTS: ['补充材料', 'Send the documents that are asked for'],
    ASK_EXTENSION: ['有效期将满，可申请延期', 'The validity ends soon; an extension may be asked for'],
    LEAVE_IN_TIME: ['有效期将满', 'The validity ends soon'],
    CALL_HOTLINE: ['已超出通常时限，可拨打 12367', 'The usual time is over; call 12367'],
    CONTINUE_DRAFT: ['继续填写申请', 'Go on with an application that was begun'],
    ANSWER_GRANT: ['答复授权申请', 'Answer a request for a grant'],
    SEND_EVIDENCE: ['提交授权的证明材料', 'Hand in the evidence of a grant'],
    CHECK_FACE: ['完成人脸核验', 'Pass the face check'],
    SET_PASSWORD: ['设置登录密码', 'Set a password'],
  }),
});

@ObjectType({ description: '待办。 Something that waits for the viewer.' })
export class Todo {
  @Field(() => TodoKind, { description: '种类。 What is to be done.' })
  kind: TodoKind;

  @Field(() => InstantScalar, {
    nullable: true,
    description: '截止时间（不含）；没有期限为空。 Until when, exclusive; null when it can wait.',
  })
  dueAt: Date | null;

  @Field(() => Card, { nullable: true, description: '关于哪张出境卡。 The card that it is about.' })
  card: Card | null;

  @Field(() => DelegationGrant, { nullable: true, description: '关于哪项授权。 The grant that it is about.' })
  grant: DelegationGrant | null;
}
