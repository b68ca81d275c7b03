import { ownApplicant } from '../applicants/viewer.ts';
import { findOwnCard } from '../cards/own-cards.ts';
import type { GrantView } from '../delegation/grant-view.ts';
import { findOwnGrant } from '../delegation/own-grants.ts';
import { Fault } from '../fault.ts';
import { officeById } from '../offices/office.ts';
import { findOwnOrganisation } from '../organisations/own-organisations.ts';
import type { Context } from './context.ts';

export interface FoundNode {
  readonly __typename: 'Card' | 'Applicant' | 'Office' | 'Organisation' | GrantView['__typename'];
  readonly id: string;
}

const MOST = 20;

/** Goes the same ways as the typed fields, so it opens nothing that they do not. */
export async function findNode({ services, viewer }: Context, id: string): Promise<FoundNode | null> {
  if (viewer?.applicantId === id)
    return { ...(await ownApplicant(services, viewer)), __typename: 'Applicant' };
  const card = viewer && (await findOwnCard(services, viewer, { id }));
  if (card) return { ...card, __typename: 'Card' };
  const grant = viewer && (await findOwnGrant(services, viewer, id));
  if (grant) return grant;
  const organisation = viewer && (await findOwnOrganisation(services, viewer, id));
  if (organisation) return organisation;
  const office = await officeById(services, id);
  return office ? { ...office, __typename: 'Office' } : null;
}

/** Throws BAD_USER_INPUT for more than 20. */
export function findNodes(context: Context, ids: readonly string[]): Promise<(FoundNode | null)[]> {
  if (ids.length > MOST) throw new Fault('BAD_USER_INPUT', { at: 'ids' });
  return Promise.all(ids.map((id) => findNode(context, id)));
}
