import type { ApolloClient } from '@apollo/client';
import {
  AcceptEvidenceDocument,
  ConfirmEvidenceDocument,
  type DeskGrantAnswerFragment,
  EndGrantDocument,
  type GrantCheck,
  RejectGrantDocument,
  ResumeGrantDocument,
  ReturnEvidenceDocument,
  SuspendGrantDocument,
} from '../../graphql/documents.ts';
import type { Decided, GrantDecision } from './decision.ts';

const ACCEPTING = {
  acceptEvidence: AcceptEvidenceDocument,
  confirmEvidence: ConfirmEvidenceDocument,
} as const;
const REFUSING = { returnEvidence: ReturnEvidenceDocument, reject: RejectGrantDocument } as const;
const BY_AUTHORITY = {
  suspend: SuspendGrantDocument,
  resume: ResumeGrantDocument,
  endByAuthority: EndGrantDocument,
} as const;

/** Sends a decision on a grant. Nothing of the case is kept in the cache. */
export async function sendGrantDecision(
  client: ApolloClient,
  grantId: string,
  { name, fault = 'OTHER', comment }: Decided<GrantDecision>,
  checks: readonly GrantCheck[],
): Promise<DeskGrantAnswerFragment | undefined> {
  const fetchPolicy = 'no-cache';
  switch (name) {
    case 'acceptEvidence':
    case 'confirmEvidence': {
      const variables = { input: { grantId, checks: [...checks] } };
      return (await client.mutate({ mutation: ACCEPTING[name], variables, fetchPolicy })).data?.answer;
    }
    case 'returnEvidence':
    case 'reject': {
      const variables = { input: { grantId, reason: fault, comment: comment.trim() } };
      return (await client.mutate({ mutation: REFUSING[name], variables, fetchPolicy })).data?.answer;
    }
    case 'suspend':
    case 'resume':
    case 'endByAuthority': {
      const variables = { input: { grantId, comment: comment.trim() } };
      return (await client.mutate({ mutation: BY_AUTHORITY[name], variables, fetchPolicy })).data?.answer;
    }
  }
}
