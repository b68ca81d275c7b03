import { DelegationDocument } from '../../graphql/documents.ts';

/** What shows the list of grants and blocked requesters: asked for anew after a change of it. */
export const DELEGATION = [DelegationDocument];
