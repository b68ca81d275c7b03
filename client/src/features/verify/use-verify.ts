import { useApolloClient } from '@apollo/client/react';
import type { ProofFault, ProofState } from '@exit-card/shared/proof-document';
import type { UncheckedProof } from '@exit-card/shared/read-proof';
import { useRef, useState } from 'react';
import { CheckProofDocument, ProofStateDocument } from '../../graphql/documents.ts';
import { checkHere } from './check-here.ts';

/** A document that is signed. `state` is null where nobody could be asked, and undefined while it is asked. */
export interface Signed {
  readonly is: 'SIGNED';
  readonly proof: UncheckedProof;
  readonly state: ProofState | null | undefined;
  /** Whether the server checked the signature, because the browser could not. */
  readonly byServer: boolean;
}

/** How far the check of a document is. */
export type Check =
  | { readonly is: 'OPEN' | 'RUNNING' | 'NO_KEYS' }
  | { readonly is: 'REFUSED'; readonly fault: ProofFault }
  | { readonly is: 'CANNOT'; readonly proof: UncheckedProof; readonly failed: boolean }
  | Signed;

/** Something that breaks the reading itself, such as brackets in brackets by the thousand. */
const UNREADABLE = { is: 'REFUSED', fault: 'NOT_A_PROOF' } as const;

/** Of a document at a time: the signature on this device, then its state online, by its id alone. */
export function useVerify() {
  const client = useApolloClient();
  const [check, setCheck] = useState<Check>({ is: 'OPEN' });
  const newest = useRef(0);

  /** Shows what the newest check comes to; what an earlier one says is late. */
  function begin(): (next: Check) => void {
    newest.current += 1;
    const mine = newest.current;
    return (next) => {
      if (mine === newest.current) setCheck(next);
    };
  }

  async function verify(text: string) {
    const show = begin();
    show({ is: 'RUNNING' });
    const found = await checkHere(text).catch(() => UNREADABLE);
    if (found.is === 'CANNOT') return show({ ...found, failed: false });
    if (found.is !== 'SIGNED') return show(found);
    await tell({ ...found, byServer: false, state: undefined }, show);
  }

  /** Asks for the state again, for one that nobody could be asked about. */
  async function askAgain(signed: Signed) {
    await tell({ ...signed, state: undefined }, begin());
  }

  async function tell(signed: Signed, show: (next: Check) => void) {
    show(signed);
    show({ ...signed, state: await stateOf(signed.proof.claims.jti) });
  }

  async function stateOf(id: string): Promise<ProofState | null> {
    try {
      const query = { query: ProofStateDocument, variables: { id }, fetchPolicy: 'no-cache' } as const;
      return (await client.query(query)).data?.proofState ?? null;
    } catch {
      return null;
    }
  }

  /** Sends the whole document: only after the person has read that it is sent. */
  async function letServerCheck(proof: UncheckedProof) {
    const show = begin();
    show({ is: 'RUNNING' });
    try {
      const variables = { document: proof.jws };
      const { data } = await client.query({ query: CheckProofDocument, variables, fetchPolicy: 'no-cache' });
      if (!data) throw new Error('No answer');
      const { fault, state } = data.checkProof;
      show(fault ? { is: 'REFUSED', fault } : { is: 'SIGNED', proof, state, byServer: true });
    } catch {
      show({ is: 'CANNOT', proof, failed: true });
    }
  }

  return { check, verify, askAgain, letServerCheck, again: () => begin()({ is: 'OPEN' }) };
}
