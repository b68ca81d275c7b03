/** Operations as a client sends them, for tests through the front door. */
export const REQUEST_CODE = `mutation RequestCode($input: RequestCodeInput!) {
  requestCode(input: $input) { __typename ... on CodeSent { challengeId expiresAt resendAt } ... on Throttled { retryAfterSeconds } ... on InvalidInput { problems { field reason } } }
}`;

export const LOOK_UP = `mutation LookUp($input: LookUpInput!) {
  lookUp(input: $input) {
    __typename
    ... on CardsFound {
      identity { name idNumber passportNumber phoneNumber }
      cards {
        number applicationDate status purpose destination expectedExitDate approvedOn validUntil comment
        supplementDueOn progress { nextStep daysLeft }
      }
    }
    ... on NoRecord { reasons intakeReceivedAt archivedCount }
    ... on IdentityMismatch { check }
    ... on CodeInvalid { triesLeft }
    ... on InvalidInput { problems { field reason } }
  }
}`;

export const PROVE_IDENTITY = `mutation ProveIdentity($input: ProveIdentityInput!) {
  proveIdentity(input: $input) { __typename ... on SignedIn { viewer { assurance nextStep } } }
}`;

export const MY_CARDS = `query MyCards($first: Int) {
  viewer { cards(first: $first) { totalCount edges { node { id number status history { seq from to at actor comment } } } } }
}`;
