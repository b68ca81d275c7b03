export const QUERY = "query CurrentSession{viewer{newsCursor applicant{id name __typename}session{id lastSeenAt idleEndsAt endsAt publicComputer __typename}__typename}}";
