export const POSSIBLE_TYPES: Record<string, string[]> = {
  "AddPasskeyAnswer": [
    "InvalidInput",
    "PasskeyAdded",
    "PasskeyRefused"
  ],
  "CardFacts": [
    "Card",
    "DeskCardCase",
    "FoundCard"
  ],
  "CaseNoteAnswer": [
    "CardRefused",
    "CaseNoted"
  ],
  "ChangeCardAnswer": [
    "CardChanged",
    "CardRefused"
  ],
  "ChangeGrantAnswer": [
    "GrantChanged",
    "GrantRefused"
  ],
  "ChangeOrganisationAnswer": [
    "InvalidInput",
    "OrganisationChanged",
    "OrganisationRefused"
  ],
  "ChangePhoneAnswer": [
    "CodeInvalid",
    "InvalidInput",
    "PhoneChanged"
  ],
  "CheckFaceAnswer": [
    "FaceNotRecognised",
    "FacePassed",
    "Throttled",
    "VerifierUnavailable"
  ],
  "CloseAccountAnswer": [
    "AccountClosed",
    "CloseRefused"
  ],
  "CreateShareAnswer": [
    "InvalidInput",
    "ShareCreated",
    "ShareRefused"
  ],
  "DecideCardAnswer": [
    "CardRefused",
    "CaseDecided"
  ],
  "DelegationGrant": [
    "EmployerGrant",
    "GuardianGrant",
    "NotarisedProxyGrant"
  ],
  "EnterApplicationAnswer": [
    "ApplicationEntered",
    "CardRefused",
    "IdentityMismatch",
    "InvalidInput"
  ],
  "IssueProofAnswer": [
    "ProofIssued",
    "ProofRefused",
    "Throttled"
  ],
  "LiveEvent": [
    "AccountChangedEvent",
    "CardChangedEvent",
    "MessageArrivedEvent"
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
  "MessageSettingsAnswer": [
    "InvalidInput",
    "MessageSettingsChanged"
  ],
  "NamePasskeyAnswer": [
    "InvalidInput",
    "Passkey"
  ],
  "NameSessionAnswer": [
    "InvalidInput",
    "Session"
  ],
  "Node": [
    "Applicant",
    "Card",
    "EmployerGrant",
    "GuardianGrant",
    "NotarisedProxyGrant",
    "Office",
    "Organisation"
  ],
  "PasskeySignInAnswer": [
    "PasskeyRefused",
    "SignedIn"
  ],
  "ProveIdentityAnswer": [
    "CodeInvalid",
    "FaceNeeded",
    "FaceNotRecognised",
    "IdentityMismatch",
    "InvalidInput",
    "SignedIn",
    "Throttled",
    "VerifierUnavailable"
  ],
  "ProvePasskeyAnswer": [
    "PasskeyRefused",
    "SecondFactorProven"
  ],
  "ReceiveApplicationAnswer": [
    "ApplicationReceived",
    "InvalidInput"
  ],
  "RecordExpediteAnswer": [
    "CardRefused",
    "ExpediteRecorded"
  ],
  "RecordExtensionAnswer": [
    "CardRefused",
    "ExtensionRecorded"
  ],
  "RequestCodeAnswer": [
    "CodeSent",
    "InvalidInput",
    "Throttled"
  ],
  "RequestCorrectionAnswer": [
    "CardChanged",
    "CardRefused",
    "InvalidInput"
  ],
  "RequestEmployerGrantsAnswer": [
    "EmployerGrantsRequested",
    "GrantRefused"
  ],
  "RequestGrantAnswer": [
    "GrantRefused",
    "GrantRequested",
    "InvalidInput",
    "Throttled"
  ],
  "RevealCaseAnswer": [
    "CardRefused",
    "CaseIdentity"
  ],
  "SaveCardDraftAnswer": [
    "CardDraftSaved",
    "InvalidInput"
  ],
  "SecondFactorAnswer": [
    "CodeInvalid",
    "SecondFactorProven",
    "Throttled"
  ],
  "SetMailAnswer": [
    "CodeInvalid",
    "InvalidInput",
    "MessageSettingsChanged"
  ],
  "SetPasswordAnswer": [
    "InvalidInput",
    "PasswordSet",
    "SignInRefused",
    "Throttled"
  ],
  "SignInAnswer": [
    "CodeInvalid",
    "FaceNeeded",
    "FaceNotRecognised",
    "InvalidInput",
    "SignInRefused",
    "SignedIn",
    "Throttled",
    "VerifierUnavailable"
  ],
  "StepUpAnswer": [
    "CodeInvalid",
    "InvalidInput",
    "StepUpProven"
  ],
  "SubmitBulkAnswer": [
    "BulkAccepted",
    "BulkRefused"
  ],
  "SubmitCardAnswer": [
    "CardRefused",
    "CardSubmitted",
    "InvalidInput"
  ],
  "SubmitOrgBatchAnswer": [
    "BatchRefused",
    "OrgBatchAccepted"
  ],
  "SubmitSupplementAnswer": [
    "CardRefused",
    "SupplementSubmitted"
  ],
  "TakeCaseAnswer": [
    "CaseReasonNeeded",
    "CaseTaken",
    "CaseTakenByOther",
    "NoCaseWaiting"
  ],
  "TakeDocumentsAnswer": [
    "CardRefused",
    "DocumentsTaken"
  ],
  "UploadAnswer": [
    "FileRefused",
    "UploadTicket"
  ],
  "ViewShareAnswer": [
    "InvalidInput",
    "ShareNotOpened",
    "ShareOpened",
    "Throttled"
  ]
};
