export const QUERY = "query Service{service{now today demo hotline issuesProofs notices{id kind startsAt endsAt announcedAt __typename}__typename}}";
