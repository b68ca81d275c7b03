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
  ACCEPT_EVIDENCE: AcceptEvidenceDocument,
  CONFIRM_EVIDENCE: ConfirmEvidenceDocument,
} as const;
const REFUSING = { RETURN_EVIDENCE: ReturnEvidenceDocument, REJECT: RejectGrantDocument } as const;
const BY_AUTHORITY = {
  SUSPEND: SuspendGrantDocument,
  RESUME: ResumeGrantDocument,
  END_BY_AUTHORITY: EndGrantDocument,
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
    case 'ACCEPT_EVIDENCE':
    case 'CONFIRM_EVIDENCE': {
      const variables = { input: { grantId, checks: [...checks] } };
      return (await client.mutate({ mutation: ACCEPTING[name], variables, fetchPolicy })).data?.answer;
    }
    case 'RETURN_EVIDENCE':
    case 'REJECT': {
      const variables = { input: { grantId, reason: fault, comment: comment.trim() } };
      return (await client.mutate({ mutation: REFUSING[name], variables, fetchPolicy })).data?.answer;
    }
    case 'SUSPEND':
    case 'RESUME':
    case 'END_BY_AUTHORITY': {
      const variables = { input: { grantId, comment: comment.trim() } };
      return (await client.mutate({ mutation: BY_AUTHORITY[name], variables, fetchPolicy })).data?.answer;
    }
  }
}
