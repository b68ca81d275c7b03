import { CardStatus } from '@exit-card/shared/card';
import { GrantEndReason, GrantKind } from '@exit-card/shared/delegation';
import { NotificationKind } from '@exit-card/shared/notification';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import '../cards/card-enums.type.ts';
import '../delegation/grant-enums.type.ts';
import { described } from '../graphql/described.ts';
import { PageInfo } from '../graphql/page-info.type.ts';
import { InstantScalar } from '../graphql/scalars.ts';

registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: '消息的种类；文字由页面给出。 What a message is about; the page has the words.',
  valuesConfig: described<NotificationKind>({
    GRANT_REQUESTED: ['有人申请授权', 'A grant was asked for'],
    GRANT_RETURNED: ['证明材料被退回，请补正', 'The evidence came back to be mended'],
    GRANT_ACTIVE: ['授权生效', 'A grant holds'],
    GRANT_NARROWED: ['授权范围已缩小', 'A grant was narrowed'],
    GRANT_CANCELLED: ['授权申请已撤回', 'A request for a grant was taken back'],
    GRANT_LAPSED: ['授权申请已过期', 'A request for a grant has lapsed'],
    GRANT_REFUSED: ['授权申请未通过', 'A request for a grant was refused'],
    GRANT_FIRST_USE: ['授权首次使用', 'A grant was used for the first time'],
    GRANT_ENDING: ['授权即将到期', 'A grant ends soon'],
    GRANT_ENDED: ['授权已结束', 'A grant has ended'],
    GRANT_SUSPENDED: ['授权被暂停', 'A grant was suspended by an officer'],
    GRANT_RESUMED: ['授权恢复', 'A suspended grant holds again'],
    MAJORITY_REACHED: ['年满十八周岁', 'Full age was reached'],
    ORGANISATION_VERIFIED: ['单位通过核验', 'An organisation was verified'],
    ORGANISATION_REFUSED: ['单位未通过核验', 'An organisation was refused'],
    ORGANISATION_SUSPENDED: ['单位被暂停', 'An organisation was suspended'],
    SEAT_GIVEN: ['获得经办资格', 'A seat was given'],
    SEAT_TAKEN: ['有人接受经办资格', 'A seat was taken up'],
    SEAT_DECLINED: ['有人谢绝经办资格', 'An offer of a seat was declined'],
    SEAT_WITHDRAWN: ['经办资格的邀请已收回', 'An offer of a seat was taken back'],
    SEAT_ENDING: ['经办资格即将到期', 'A seat ends soon'],
    SEAT_ENDED: ['经办资格已结束', 'A seat has ended'],
    SEAT_GIVEN_UP: ['有人辞去经办资格', 'Somebody gave up a seat'],
    BULK_DONE: ['批量查询完成', 'A bulk check is done'],
    STATUS_CHANGED: ['出境卡状态变更', 'The status of a card changed'],
    SUPPLEMENT_DUE: ['补充材料即将截止', 'The deadline for documents is near'],
    MORE_TIME_REQUESTED: ['已申请延长补充材料期限', 'More time for documents was asked for'],
    DEADLINE_EXTENDED: ['补充材料期限已延长', 'There is more time for documents'],
    MORE_TIME_REFUSED: ['未同意延长补充材料期限', 'There is no more time for documents'],
    DATE_MOVED: ['因节假日公布，日期有变动', 'A date moved because holidays were published'],
    LATE: ['已超出通常时限', 'The usual time is over'],
    CASE_OVERDUE: ['已超出最长办理期限', 'The longest time for a case is over'],
    EXPEDITE_REQUESTED: ['热线已登记加急', 'The hotline recorded a request to go faster'],
    EXPEDITE_GRANTED: ['同意加急', 'A card goes faster'],
    EXPEDITE_DECLINED: ['未同意加急', 'A card does not go faster'],
    EXTENSION_WINDOW_OPEN: ['可以申请延期', 'An extension may be asked for'],
    EXTENSION_REQUESTED: ['已申请延期', 'An extension was asked for'],
    EXTENSION_WITHDRAWN: ['已撤回延期申请', 'A request for an extension was taken back'],
    EXTENSION_GRANTED: ['准予延期', 'The validity was extended'],
    EXTENSION_REFUSED: ['未准予延期', 'The validity was not extended'],
    VALIDITY_ENDING: ['有效期即将届满', 'The validity ends soon'],
    CORRECTION_REQUESTED: ['已申请更正', 'A correction was asked for'],
    CORRECTION_ACCEPTED: ['更正已作出', 'A record was corrected'],
    CORRECTION_REFUSED: ['未予更正', 'A record was not corrected'],
    ARCHIVE_SOON: ['即将归档', 'A card is archived soon'],
    NEW_DEVICE: ['新设备登录', 'The account was signed in to on a device that was not known'],
    PASSKEY_ADDED: ['新增通行密钥', 'A passkey was added'],
    PASSKEY_REMOVED: ['删除通行密钥', 'A passkey was removed'],
    PHONE_CHANGED: ['手机已更换', 'The phone of the account was changed'],
    PROOF_ISSUED: ['代理人开具了电子证明', 'A delegate had a document of the card signed'],
    PROOF_REVOKED: ['电子证明已撤销', 'A signed document was revoked'],
    SHARE_CREATED: ['登记卡已分享给机构', 'A card was shared with an institution'],
    SHARE_VIEWED: ['机构凭分享查看了登记卡', 'An institution looked at a shared card'],
    SHARE_CANCELLED: ['分享已取消', 'A share was cancelled'],
  }),
});

@ObjectType({
  description: '一条消息，不含证件号码。 A message to the viewer; it never holds the number of a document.',
})
export class Notification {
  @Field(() => ID, { description: '标识。 Opaque id.' })
  id: string;

  @Field(() => NotificationKind, { description: '种类。 What it is about.' })
  kind: NotificationKind;

  @Field(() => InstantScalar, { description: '发出时间。 When it was said.' })
  createdAt: Date;

  @Field(() => InstantScalar, { nullable: true, description: '已读时间；未读为空。 Null while unread.' })
  readAt: Date | null;

  @Field(() => ID, { nullable: true, description: '所涉授权。 The grant that it is about.' })
  grantId: string | null;

  @Field(() => ID, { nullable: true, description: '所涉单位。 The organisation that it is about.' })
  organisationId: string | null;

  @Field(() => ID, { nullable: true, description: '所涉出境卡的标识。 Id of the card that it is about.' })
  cardId: string | null;

  @Field(() => String, { nullable: true, description: '所涉出境卡的编号。 Number of that card.' })
  cardNumber: string | null;

  @Field(() => CardStatus, { nullable: true, description: '原状态。 The status before.' })
  fromStatus: CardStatus | null;

  @Field(() => CardStatus, { nullable: true, description: '新状态。 The status after.' })
  toStatus: CardStatus | null;

  @Field(() => String, {
    nullable: true,
    description:
      '当事人姓名；他人看到的是申请时填写的姓名。 Name of the principal; for anybody else as it was typed in the request.',
  })
  principalName: string | null;

  @Field(() => String, {
    nullable: true,
    description: '受托人或单位的名称。 Name of the person or organisation that looks.',
  })
  delegateName: string | null;

  @Field(() => String, { nullable: true, description: '单位名称。 Name of the organisation.' })
  organisationName: string | null;

  @Field(() => String, {
    nullable: true,
    description: '分享给的机构。 The institution that the share is for.',
  })
  institutionName: string | null;

  @Field(() => GrantKind, { nullable: true, description: '授权种类。 Kind of the grant.' })
  grantKind: GrantKind | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: '消息所说的时间（到期为不含）。 The date in the sentence; exclusive when it is an end.',
  })
  date: Date | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      '原来的时间（到期为不含）；没有变动为空。 The date that it replaces, exclusive; null when none was moved.',
  })
  dateBefore: Date | null;

  @Field(() => GrantEndReason, { nullable: true, description: '授权结束的原因。 Why the grant ended.' })
  endReason: GrantEndReason | null;

  @Field(() => String, {
    nullable: true,
    description: '账户安全消息所说的设备。 The device that a message about the account is of.',
  })
  deviceName: string | null;

  @Field(() => Boolean, {
    description: '查看者是否为当事人。 Whether the reader is the principal of the grant.',
  })
  viewerIsPrincipal: boolean;
}

@ObjectType({ description: '列表中的一条消息。 A message in a list.' })
export class NotificationEdge {
  @Field(() => String, { description: '游标。 Where a page after this one begins.' })
  cursor: string;

  @Field(() => Notification, { description: '消息。 The message.' })
  node: Notification;
}

@ObjectType({ description: '消息的一页。 A page of messages.' })
export class NotificationConnection {
  @Field(() => [NotificationEdge], { description: '本页的消息。 The messages of this page.' })
  edges: readonly NotificationEdge[];

  @Field(() => PageInfo, { description: '分页信息。 Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: '总数。 How many there are in all.' })
  totalCount: number;
}

@InputType({ description: '标为已读的消息。 Which messages were read.' })
export class MarkReadInput {
  @Field(() => [ID], {
    nullable: true,
    description: '标识，最多 100 个；不填表示全部。 Opaque ids, at most 100. Left out: all.',
  })
  ids?: string[] | null;
}

@ObjectType({ description: '已标为已读。 The messages are marked.' })
export class NotificationsRead {
  @Field(() => Int, { description: '剩余未读数。 How many are still unread.' })
  unreadCount: number;
}
