import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ViewerAccessResolver } from '../access/access-record.resolver.ts';
import { CredentialsResolver } from '../applicants/credentials.resolver.ts';
import { LookUpResolver } from '../applicants/look-up.resolver.ts';
import { SecondFactorResolver } from '../applicants/second-factor.resolver.ts';
import { SessionResolver } from '../applicants/session.resolver.ts';
import { SignInResolver } from '../applicants/sign-in.resolver.ts';
import { ViewerResolver } from '../applicants/viewer.resolver.ts';
import { CardResolver } from '../cards/card.resolver.ts';
import { ViewerCardsResolver } from '../cards/viewer-cards.resolver.ts';
import { GrantResolver } from '../delegation/grant.resolver.ts';
import { RequestGrantResolver } from '../delegation/request-grant.resolver.ts';
import { RequesterBlockResolver } from '../delegation/requester-block.resolver.ts';
import { ViewerGrantsResolver } from '../delegation/viewer-grants.resolver.ts';
import { FileResolver } from '../files/file.resolver.ts';
import { NotificationResolver } from '../notifications/notification.resolver.ts';
import { ViewerOfficerResolver } from '../officers/viewer-officer.resolver.ts';
import { OfficeResolver } from '../offices/office.resolver.ts';
import { OrganisationResolver } from '../organisations/organisation.resolver.ts';
import { RosterResolver } from '../organisations/roster.resolver.ts';
import { ViewerSeatsResolver } from '../organisations/viewer-seats.resolver.ts';
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
      SessionResolver,
      SecondFactorResolver,
      ViewerResolver,
      ViewerCardsResolver,
      ViewerAccessResolver,
      ViewerOfficerResolver,
      CardResolver,
      ViewerGrantsResolver,
      RequestGrantResolver,
      GrantResolver,
      RequesterBlockResolver,
      NotificationResolver,
      FileResolver,
      OfficeResolver,
      OrganisationResolver,
      RosterResolver,
      ViewerSeatsResolver,
      NodeResolver,
    ],
    authChecker,
    authMode: 'error',
    validate: false,
  });
}
