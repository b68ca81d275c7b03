import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { PageArgs } from '../graphql/page-args.type.ts';
import { Desk } from '../review/desk.type.ts';
import { INTAKE_OFFICERS } from '../review/desk-officer.ts';
import { enterApplication } from './enter-application.ts';
import { hotlineCard } from './hotline-card.ts';
import {
  EnterApplicationAnswer,
  EnterApplicationInput,
  HotlineCard,
  IntakeItemConnection,
  ReceiveApplicationAnswer,
  ReceiveApplicationInput,
  RecordExpediteAnswer,
  RecordExpediteRequestInput,
  RecordExtensionAnswer,
  RecordExtensionRequestInput,
  TakeDocumentsAnswer,
  TakeDocumentsInput,
} from './intake.type.ts';
import { intakeItems, receiveApplication } from './receive-application.ts';
import { recordExpediteRequest } from './record-expedite.ts';
import { recordExtensionRequest } from './record-extension.ts';
import { takeDocuments } from './take-documents.ts';

@Authorized(...INTAKE_OFFICERS)
@Resolver(() => Desk)
export class IntakeResolver {
  @FieldResolver(() => HotlineCard, {
    nullable: true,
    description:
      '按完整编号查未办结的出境卡：记入申请人的访问记录。 An open card by its exact number; that stands in the owner’s access log. Null for none that this officer may see.',
  })
  hotlineCard(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('number', () => String, { description: '出境卡编号。 Number of the card.' }) number: string,
  ): Promise<HotlineCard | null> {
    return hotlineCard(services, caller, viewer!, number);
  }

  @FieldResolver(() => IntakeItemConnection, {
    description: '收到、待录入的申请，最早在前。 What was received and is not entered, oldest first.',
  })
  intakeItems(
    @Ctx() { services }: Context,
    @Root() { officer }: Desk,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<IntakeItemConnection> {
    return intakeItems(services, officer, page);
  }

  @Mutation(() => RecordExpediteAnswer, {
    description:
      '登记来电人的加急请求；通知申请人，可补证明。 Records that a caller wants a card to go faster; the owner is told and can add proof.',
  })
  recordExpediteRequest(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => RecordExpediteRequestInput, { description: '请求。 The request.' })
    input: RecordExpediteRequestInput,
  ): Promise<typeof RecordExpediteAnswer> {
    return recordExpediteRequest(services, caller, viewer!, input);
  }

  @Mutation(() => TakeDocumentsAnswer, {
    description:
      '在窗口收取已扫描的补充材料，只限窗口申请的出境卡；收取后不能再改。 Hands in what was scanned at a counter for a card that came by one; fixed from then on.',
  })
  takeDocuments(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => TakeDocumentsInput, { description: '哪一张。 For which card.' })
    input: TakeDocumentsInput,
  ): Promise<typeof TakeDocumentsAnswer> {
    return takeDocuments(services, caller, viewer!, input);
  }

  @Mutation(() => RecordExtensionAnswer, {
    description:
      '登记在窗口提出的延期申请，只限窗口申请的出境卡。 Records that an extension was asked for at a counter, for a card that came by one.',
  })
  recordExtensionRequest(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => RecordExtensionRequestInput, { description: '申请。 The request.' })
    input: RecordExtensionRequestInput,
  ): Promise<typeof RecordExtensionAnswer> {
    return recordExtensionRequest(services, caller, viewer!, input);
  }

  @Mutation(() => ReceiveApplicationAnswer, {
    description: '收取纸质申请，待录入。 Takes in a paper application, to be entered.',
  })
  receiveApplication(
    @Ctx() { services, viewer }: Context,
    @Arg('input', () => ReceiveApplicationInput, { description: '申请。 The application.' })
    input: ReceiveApplicationInput,
  ): Promise<typeof ReceiveApplicationAnswer> {
    return receiveApplication(services, viewer!, input);
  }

  @Mutation(() => EnterApplicationAnswer, {
    description: '录入纸质申请，成为出境卡。 Enters a paper application: it becomes a card.',
  })
  enterApplication(
    @Ctx() { services, caller, viewer }: Context,
    @Arg('input', () => EnterApplicationInput, { description: '申请。 The application.' })
    input: EnterApplicationInput,
  ): Promise<typeof EnterApplicationAnswer> {
    return enterApplication(services, caller, viewer!, input);
  }
}
