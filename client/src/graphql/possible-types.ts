export const POSSIBLE_TYPES: Record<string, string[]> = {
  "CardFacts": [
    "Card",
    "FoundCard"
  ],
  "CheckFaceAnswer": [
    "FaceNotRecognised",
    "FacePassed",
    "Throttled",
    "VerifierUnavailable"
  ],
  "LookUpAnswer": [
    "CardsFound",
    "CodeInvalid",
    "IdentityMismatch",
    "InvalidInput",
    "NoRecord",
    "Throttled",
    "VerifierUnavailable"
  ],
  "LookUpResult": [
    "CardsFound",
    "NoRecord"
  ],
  "NameSessionAnswer": [
    "InvalidInput",
    "Session"
  ],
  "Node": [
    "Applicant",
    "Card",
    "Office"
  ],
  "ProveIdentityAnswer": [
    "CodeInvalid",
    "IdentityMismatch",
    "InvalidInput",
    "SignedIn",
    "Throttled",
    "VerifierUnavailable"
  ],
  "RequestCodeAnswer": [
    "CodeSent",
    "InvalidInput",
    "Throttled"
  ],
  "SetPasswordAnswer": [
    "InvalidInput",
    "PasswordSet",
    "SignInRefused",
    "Throttled"
  ],
  "SignInAnswer": [
    "CodeInvalid",
    "InvalidInput",
    "SignInRefused",
    "SignedIn",
    "Throttled"
  ]
};
