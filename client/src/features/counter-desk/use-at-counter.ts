import { useQuery } from '@apollo/client/react';
import { worksAt } from '../../app/desk-places.ts';
import { DeskOfficerDocument } from '../../graphql/documents.ts';

/** Whether whoever looks works at the counter; undefined until it is known. */
export function useAtCounter(): boolean | undefined {
  const { data } = useQuery(DeskOfficerDocument);
  return data && worksAt(data.viewer?.officer?.roles ?? [], 'counter');
}
