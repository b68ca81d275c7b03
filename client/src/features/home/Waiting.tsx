import { useQuery } from '@apollo/client/react';
import { WaitingGrants } from '../../grant-view/WaitingGrants.tsx';
import { WaitingDocument } from '../../graphql/documents.ts';

/** What waits for the signed-in person; nothing while it is not known. */
export function Waiting() {
  const { data } = useQuery(WaitingDocument);
  if (!data?.viewer) return null;
  const { grantsGiven, grantsReceived } = data.viewer;
  return <WaitingGrants grants={[...grantsGiven.edges, ...grantsReceived.edges].map(({ node }) => node)} />;
}
