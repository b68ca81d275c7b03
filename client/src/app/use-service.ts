import { useQuery } from '@apollo/client/react';
import { type PlainDate, plainDateAt } from '@exit-card/shared/plain-date';
import { ServiceDocument } from '../graphql/documents.ts';

/** The clock, the demo flag and the notices; undefined until they are known. */
export function useService() {
  return useQuery(ServiceDocument).data?.service;
}

/** The day it is for the service; this device's own until the service has said it. */
export function useToday(): PlainDate {
  return (useService()?.today as PlainDate | undefined) ?? plainDateAt(new Date());
}
