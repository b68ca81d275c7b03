import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ViewerAccessResolver } from '../access/access-record.resolver.ts';
import { CloseAccountResolver } from '../account/close-account.resolver.ts';
import { ChangePhoneResolver } from '../applicants/change-phone.resolver.ts';
import { CredentialsResolver } from '../applicants/credentials.resolver.ts';
import { LookResolver } from '../applicants/look.resolver.ts';
import { LookUpResolver } from '../applicants/look-up.resolver.ts';
import { PasskeyResolver } from '../applicants/passkey.resolver.ts';
import { SecondFactorResolver } from '../applicants/second-factor.resolver.ts';
import { SessionResolver } from '../applicants/session.resolver.ts';
import { SignInResolver } from '../applicants/sign-in.resolver.ts';
import { StepUpResolver } from '../applicants/step-up.resolver.ts';
import { ViewerResolver } from '../applicants/viewer.resolver.ts';
import { ApplicationResolver } from '../applications/application.resolver.ts';
import {
  BatchResolver,
  OrganisationBatchesResolver,
  PreparedApplicationsResolver,
} from '../batches/batch.resolver.ts';
import { BulkResolver, OrganisationBulkResolver } from '../bulk/bulk.resolver.ts';
import { CardResolver } from '../cards/card.resolver.ts';
import { ChangeCardResolver } from '../cards/change-card.resolver.ts';
import { GrantCardsResolver } from '../cards/grant-cards.resolver.ts';
import { SupplementItemResolver } from '../cards/supplement-item.resolver.ts';
import { ViewerCardsResolver } from '../cards/viewer-cards.resolver.ts';
import { ConsentResolver } from '../consents/consent.resolver.ts';
import { CardCorrectionResolver } from '../corrections/card-correction.resolver.ts';
import { CorrectionResolver } from '../corrections/correction.resolver.ts';
import { GrantResolver } from '../delegation/grant.resolver.ts';
import { EmployerGrant, GuardianGrant, NotarisedProxyGrant } from '../delegation/grant-kinds.type.ts';
import { RequestGrantResolver } from '../delegation/request-grant.resolver.ts';
import { RequesterBlockResolver } from '../delegation/requester-block.resolver.ts';
import { ViewerGrantsResolver } from '../delegation/viewer-grants.resolver.ts';
import { CardExpediteResolver } from '../expedite/card-expedite.resolver.ts';
import { CardExtensionResolver } from '../extensions/card-extension.resolver.ts';
import { ExtensionResolver } from '../extensions/extension.resolver.ts';
import { FileResolver } from '../files/file.resolver.ts';
import { IntakeResolver } from '../intake/intake.resolver.ts';
import {
  AccountChangedResolver,
  CardChangedResolver,
  MessageArrivedResolver,
  NewsCursorResolver,
} from '../live/live.resolver.ts';
import { MessageSettingsResolver } from '../message-settings/message-settings.resolver.ts';
import { NotificationResolver } from '../notifications/notification.resolver.ts';
import { ViewerOfficerResolver } from '../officers/viewer-officer.resolver.ts';
import { OfficeResolver } from '../offices/office.resolver.ts';
import { OrganisationResolver } from '../organisations/organisation.resolver.ts';
import { OrganisationGrantsResolver } from '../organisations/organisation-grants.resolver.ts';
import { RosterResolver } from '../organisations/roster.resolver.ts';
import { ViewerSeatsResolver } from '../organisations/viewer-seats.resolver.ts';
import { CardProofsResolver } from '../proofs/card-proofs.resolver.ts';
import { ProofResolver } from '../proofs/proof.resolver.ts';
import { CardCaseResolver } from '../review/card-case.resolver.ts';
import { CardDecisionsResolver } from '../review/card-decisions.resolver.ts';
import { CardDeskResolver } from '../review/card-desk.resolver.ts';
import { DeskResolver } from '../review/desk.resolver.ts';
import { GrantDecisionsResolver } from '../review/grant-decisions.resolver.ts';
import { OrganisationDecisionsResolver } from '../review/organisation-decisions.resolver.ts';
import {
  CardSharesResolver,
  ShareResolver,
  ViewerSharesResolver,
  ViewShareResolver,
} from '../shares/share.resolver.ts';
import { CardReceiptsResolver } from '../submissions/card-receipts.resolver.ts';
import { SupplementResolver } from '../supplements/supplement.resolver.ts';
import { ViewerTodosResolver } from '../todos/viewer-todos.resolver.ts';
import { authChecker } from './authorization.ts';
import { NodeResolver } from './node.resolver.ts';
import { ServiceResolver } from './service.resolver.ts';

/** The whole API. Inputs are parsed by the use cases, so class validation stays off. */
export function buildApi(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      ServiceResolver,
      LookUpResolver,
      SignInResolver,
      CredentialsResolver,
      LookResolver,
      SessionResolver,
      SecondFactorResolver,
      StepUpResolver,
      ChangePhoneResolver,
      PasskeyResolver,
      ConsentResolver,
      CloseAccountResolver,
      ViewerResolver,
      ViewerCardsResolver,
      ViewerAccessResolver,
      ViewerOfficerResolver,
      CardResolver,
      ChangeCardResolver,
      ApplicationResolver,
      SupplementItemResolver,
      CardReceiptsResolver,
      CardProofsResolver,
      ProofResolver,
      CardExpediteResolver,
      CardExtensionResolver,
      ExtensionResolver,
      SupplementResolver,
      CorrectionResolver,
      CardCorrectionResolver,
      GrantCardsResolver,
      ViewerGrantsResolver,
      RequestGrantResolver,
      GrantResolver,
      RequesterBlockResolver,
      NotificationResolver,
      MessageSettingsResolver,
      NewsCursorResolver,
      CardChangedResolver,
      MessageArrivedResolver,
      AccountChangedResolver,
      FileResolver,
      OfficeResolver,
      OrganisationResolver,
      OrganisationGrantsResolver,
      RosterResolver,
      BatchResolver,
      OrganisationBatchesResolver,
      PreparedApplicationsResolver,
      BulkResolver,
      OrganisationBulkResolver,
      ViewerSeatsResolver,
      ViewerTodosResolver,
      DeskResolver,
      CardDeskResolver,
      CardCaseResolver,
      CardDecisionsResolver,
      IntakeResolver,
      GrantDecisionsResolver,
      OrganisationDecisionsResolver,
      ShareResolver,
      ViewShareResolver,
      CardSharesResolver,
      ViewerSharesResolver,
      NodeResolver,
    ],
    // Only the interface leads to them.
    orphanedTypes: [GuardianGrant, EmployerGrant, NotarisedProxyGrant],
    authChecker,
    authMode: 'error',
    validate: false,
    // Every subscription makes its own stream; type-graphql asks for one all the same.
    pubSub: {
      publish: () => undefined,
      subscribe: () => {
        throw new Error('There are no topics');
      },
    },
  });
}
