import type { ApolloClient } from '@apollo/client';
import {
  type DeskOrganisationAnswerFragment,
  type GrantCheck,
  RefuseOrganisationDocument,
  ResumeOrganisationDocument,
  SuspendOrganisationDocument,
  VerifyOrganisationDocument,
} from '../../graphql/documents.ts';
import type { Decided, OrganisationDecision } from './decision.ts';

const DOCUMENTS = {
  VERIFY: VerifyOrganisationDocument,
  REFUSE: RefuseOrganisationDocument,
  SUSPEND_ORGANISATION: SuspendOrganisationDocument,
  RESUME_ORGANISATION: ResumeOrganisationDocument,
} as const;

/** Sends a decision on an organisation. */
export async function sendOrganisationDecision(
  client: ApolloClient,
  organisationId: string,
  { name, comment }: Decided<OrganisationDecision>,
  checks: readonly GrantCheck[],
): Promise<DeskOrganisationAnswerFragment | undefined> {
  const input = { organisationId, checks: [...checks], ...(comment.trim() && { comment: comment.trim() }) };
  const { data } = await client.mutate({
    mutation: DOCUMENTS[name],
    variables: { input },
    fetchPolicy: 'no-cache',
  });
  return data?.answer;
}
