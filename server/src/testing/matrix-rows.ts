/**
 * Who may reach an operation at all: anybody, whoever is signed in (and then only what is theirs), a verifier of grants, a
 * reviewer or approver of cards, who takes in applications, or any of the three.
 */
export type Gate = 'ANYBODY' | 'SIGNED_IN' | 'VERIFIER' | 'CARD_OFFICER' | 'INTAKE' | 'OFFICER';

/**
 * To whom a field is shown. OPEN: to anybody, it says nothing of anybody. SELF: to the viewer about themselves. CARD: to
 * whom the rule table opens the card. WRITER: to who fills in an application. PARTY: to both sides of a grant. REQUESTER: to who asked for it, not its principal.
 * SHARE: to who has a share's code and has named its principal. PRINCIPAL: to the principal of a grant alone. DELEGATE: to who may use it now. SEAT: to live seats of an organisation; ADMIN: in full to its administrators only. To
 * verifiers at their desk what is PARTY, REQUESTER, SEAT or ADMIN, and VERIFIER to them alone. CARD_OFFICER: to reviewers and
 * approvers at theirs; INTAKE: to who takes in applications; OFFICER: to any of the three. ANSWER: to who has just asked.
 * BORDER: to the border's system, by its token.
 */
export type Door =
  | 'OPEN'
  | 'SELF'
  | 'CARD'
  | 'SHARE'
  | 'WRITER'
  | 'PARTY'
  | 'REQUESTER'
  | 'PRINCIPAL'
  | 'DELEGATE'
  | 'SEAT'
  | 'ADMIN'
  | 'VERIFIER'
  | 'CARD_OFFICER'
  | 'INTAKE'
  | 'OFFICER'
  | 'ANSWER'
  | 'BORDER';

export const OPERATIONS: Readonly<Record<string, Partial<Record<Gate, string>>>> = {
  Query: {
    ANYBODY: 'service viewer lookUpResult offices node nodes proofState checkProof',
    SIGNED_IN: 'card cardDraft grant organisation bulkJob orgBatch',
    OFFICER: 'desk',
  },
  Mutation: {
    ANYBODY: `requestCode lookUp proveIdentity signInWithPassword signInWithCode beginPasskeyUse signInWithPasskey signOut moveDemoClock
      viewShare`,
    SIGNED_IN: `checkFace setPassword keepLook keepSession nameSession endSession endOtherSessions revealIdentity
      beginSecondFactor confirmSecondFactor proveSecondFactor requestStepUpCode proveStepUp requestPhoneCode changePhone
      beginPasskey addPasskey namePasskey removePasskey provePasskey withdrawConsent closeAccount saveCardDraft
      discardCardDraft submitCard withdrawCard
      issueProof revokeProof
      submitSupplement requestMoreTime requestExtension withdrawExtension requestCorrection requestUpload removeFile markNotificationsRead
      setMessageChannel setPhrase requestMailCode setMail removeMail subscribeToPush unsubscribeFromPush
      requestGuardianGrant requestProxyGrant requestEmployerGrants submitGrantEvidence cancelGrantRequest consentToGrant
      declineGrant objectToGrant revokeGrant resignGrant narrowGrant blockRequester unblockRequester
      registerOrganisation submitOrganisationEvidence giveSeat acceptSeat endSeat closeOrganisation reconfirmEmployees
      submitBulk cancelBulk submitOrgBatch createShare cancelShare`,
    VERIFIER: `askNotaryRegister acceptEvidence confirmEvidence returnEvidence rejectGrant suspendGrant resumeGrant
      endGrant verifyOrganisation refuseOrganisation suspendOrganisation resumeOrganisation`,
    CARD_OFFICER: `takeCase takeNextCase releaseCase addCaseNote revealCaseIdentity reviewCard approveCard rejectCard
      requestDocuments extendDeadline refuseMoreTime grantExtension refuseExtension grantExpedite declineExpedite correctCard
      refuseCorrection`,
    INTAKE: 'recordExpediteRequest recordExtensionRequest takeDocuments receiveApplication enterApplication',
  },
  Subscription: { SIGNED_IN: 'cardChanged messageArrived accountChanged' },
};

const PAGE = 'edges pageInfo totalCount';
const EDGE = 'cursor node';
const FACTS = `number applicationDate status purpose purposeText destination expectedExitDate approvedOn validUntil comment
  supplementDueOn progress asOf`;
const GRANT = `id kind state scopes resourceRule listedCardNumbers requestedAt requestExpiresAt validFrom validTo endedAt
  endReason firstUsedAt supersedesId principal delegateName viewerIsPrincipal events openActions`;

/** Every field of every type: a new one needs its row here. */
export const COORDINATES: Readonly<Record<string, Partial<Record<Door, string>>>> = {
  Service: { OPEN: 'now today demo load hotline issuesProofs notices' },
  Notice: { OPEN: 'id kind startsAt endsAt announcedAt' },
  Office: { OPEN: 'id name nameEn province address addressEn hours hoursEn phone' },
  PageInfo: { OPEN: 'hasNextPage hasPreviousPage startCursor endCursor' },
  CalendarDay: { OPEN: 'date kind holiday holidayEn' },
  FreeDays: { OPEN: 'name nameEn from to' },

  Viewer: {
    SELF: `assurance accessLog lookups secondFactor passkeys consents applicant nextStep session sessions look cards intakeReceivedAt
      archivedCardCount grantsGiven grantsReceived blockedRequesters minor notifications messageSettings
      unreadNotificationCount officer seats
      todos shares newsCursor`,
  },
  Todo: { SELF: 'kind dueAt card grant' },
  Applicant: { SELF: 'id name maskedIdNumber maskedPhoneNumber maskedPassportNumber' },
  Look: { SELF: 'language theme elder' },
  Session: { SELF: 'id deviceName current createdAt lastSeenAt publicComputer idleEndsAt endsAt' },
  Consent: {
    SELF: 'id purpose givenAt givenByYou withdrawnAt textVersion grantId cardId cardNumber withdrawable',
  },
  Passkey: { SELF: 'id name createdAt lastUsedAt' },
  SecondFactor: { SELF: 'enrolled proven needed' },
  Minor: { SELF: 'age majorityAt seesAccessLog' },
  Officer: { SELF: 'officeName roles' },
  BlockedRequester: { SELF: 'id name blockedAt' },
  AccessRecordConnection: { SELF: PAGE },
  AccessRecordEdge: { SELF: EDGE },
  AccessRecord: {
    SELF: `id at actor actorName officeName organisationName purpose grantKind grantId grantEnded shareId action cardNumber
      fieldsRevealed outcome`,
  },
  MessageSettings: { SELF: 'phrase maskedMail mailOffered pushKey topics pushDevices' },
  TopicChannels: { SELF: 'topic push sms mail always' },
  PushDevice: { SELF: 'id deviceName createdAt current' },
  NotificationConnection: { SELF: PAGE },
  NotificationEdge: { SELF: EDGE },
  Notification: {
    SELF: `id kind createdAt readAt grantId organisationId principalName delegateName organisationName institutionName grantKind
      date dateBefore endReason viewerIsPrincipal deviceName cardId cardNumber fromStatus toStatus`,
  },
  CardChangedEvent: { SELF: 'cursor resync viewer', CARD: 'cardId card' },
  MessageArrivedEvent: { SELF: 'cursor resync viewer notification' },
  AccountChangedEvent: { SELF: 'cursor resync viewer part grantId' },
  MaskedIdentity: { SELF: 'name idNumber passportNumber phoneNumber' },
  RevealedIdentity: { SELF: 'idNumber phoneNumber passportNumber' },

  Card: {
    CARD: `${FACTS} id channel exitedOn supplement receipts expediteRequest extension
    corrections proofDocuments history
    openActions redactions seenAs principal shares sharePreview`,
  },
  FoundCard: { CARD: FACTS },
  Share: {
    CARD: `id cardId cardNumber institutionName purpose fields createdAt expiresAt maxViews viewCount cancelledAt state madeAs
      madeByName mayCancel views`,
  },
  ShareView: { CARD: 'id at declaredInstitution declaredPerson' },
  ShareConnection: { SELF: PAGE },
  ShareEdge: { SELF: EDGE },
  SharedCard: {
    SHARE: `status statusSince asOf fields name number purpose purposeText destination applicationDate expectedExitDate
      approvedOn validUntil exitedOn`,
  },
  ShareOpened: { SHARE: 'card institutionName purpose expiresAt viewsLeft' },
  ShareNotOpened: { ANSWER: 'hotline' },
  ShareCreated: { ANSWER: 'share code' },
  ShareRefused: { ANSWER: 'reason' },
  ShareCancelled: { ANSWER: 'share' },
  CardDraft: {
    WRITER: `id version seenAs principal purpose purposeText destination expectedExitDate expedite proofs problems openCardId
      updatedAt keptUntil`,
  },
  ExpediteWish: { WRITER: 'reason explanation' },
  Progress: {
    CARD: `workingDay targetFrom targetTo expectedOn late daysLate longestOn overdue provisional daysLeft nextStep days
      holidays expedite expediteDecideBy extensionOpensAt extensionClosesAt`,
  },
  SupplementRequest: { CARD: 'id round items reasonCodes comment dueOn dueAt state moreTime' },
  SupplementItem: { CARD: 'code text required satisfied files ready' },
  Receipt: { CARD: 'id number kind at channel by round declarationText files' },
  ReceiptFile: { CARD: 'id name bytes sha256' },
  CardExpediteRequest: {
    CARD: `id reason explanation requestedAt requestedAs decideBy state decidedAt decisionNote proofs`,
  },
  CardExtension: {
    CARD: `id requestedAt requestedAs reason requestedDays oldValidUntil wantedUntil state newValidUntil decidedAt
      decisionNote`,
  },
  CardCorrection: {
    CARD: `id requestedAt changes reason dueOn state decidedAt decidedAs decisionNote files`,
  },
  FieldChange: { CARD: 'field from to' },
  ProofDocument: { CARD: 'id issuedAt issuedTo keyId state revokedAt' },
  StatusChange: { CARD: 'id seq action from to at actor comment reasonCodes' },
  CardAction: { CARD: 'name opensAt closesAt elsewhere' },
  SeenAs: { CARD: 'actorName principalName kind grantId organisationName' },
  CardConnection: { CARD: PAGE },
  CardEdge: { CARD: EDGE },

  GuardianGrant: { PARTY: `${GRANT} delegate agesOutAt`, REQUESTER: 'evidence', DELEGATE: 'cards' },
  EmployerGrant: {
    PARTY: `${GRANT} organisation confirmedUntil`,
    DELEGATE: 'cards',
    PRINCIPAL: 'preparedApplications',
  },
  NotarisedProxyGrant: {
    PARTY: `${GRANT} delegate deed registerCheck`,
    REQUESTER: 'evidence',
    DELEGATE: 'cards',
  },
  DelegationGrantConnection: { PARTY: PAGE },
  DelegationGrantEdge: { PARTY: EDGE },
  GrantPerson: { PARTY: 'name maskedIdNumber maskedPhoneNumber maskedPassportNumber' },
  GrantOrganisation: { PARTY: 'id name uscc' },
  NotarialDeed: {
    PARTY: 'deedNumber notaryOffice notaryName issuedOn matters powers periodFrom periodTo',
  },
  GrantEvent: { PARTY: 'id action from to at actor endReason', REQUESTER: 'reason comment' },
  GrantEvidence: { REQUESTER: 'type files' },
  StoredFile: { REQUESTER: 'id name mime bytes sha256 state refusal uploadedAt item' },

  Organisation: {
    SEAT: `id name uscc status registeredAt decidedAt decisionNote legalRepresentativeName viewerSeat grants roster
      rosterSummary bulkJobs batches`,
    ADMIN: 'seats evidence',
  },
  OrgSeat: {
    SEAT: `id organisationId organisationName organisationStatus personName role validFrom validTo endedAt endReason isLive
      isOffer`,
  },
  RosterConnection: { SEAT: PAGE },
  RosterEdge: { SEAT: EDGE },
  RosterEntry: { SEAT: 'grantId card personName maskedIdNumber needsAction deadline confirmedUntil' },
  RosterSummary: { SEAT: 'employees cards needsAction byStatus' },
  StatusCount: { SEAT: 'status count' },
  BulkJobConnection: { SEAT: PAGE },
  BulkJobEdge: { SEAT: EDGE },
  OrgBatch: { SEAT: 'id title createdAt total counts submittedByName rows' },
  OrgBatchRow: {
    SEAT: `line code problem name maskedIdNumber destination expectedExitDate grantId cardId cardNumber`,
  },
  OrgBatchConnection: { SEAT: PAGE },
  OrgBatchEdge: { SEAT: EDGE },
  OrgBatchRowConnection: { SEAT: PAGE },
  OrgBatchRowEdge: { SEAT: EDGE },
  BatchCount: { SEAT: 'code count' },
  BatchProblem: { SEAT: 'field reason' },
  PreparedApplication: { PRINCIPAL: 'purpose purposeText destination expectedExitDate' },
  OrgBatchAccepted: { ANSWER: 'batch' },
  BatchRefused: { ANSWER: 'reason line missing' },
  BulkJob: {
    SEAT: 'id title purpose state total done counts createdAt finishedAt exportPath requestedByName rows',
  },
  BulkCount: { SEAT: 'code count' },
  BulkRowConnection: { SEAT: PAGE },
  BulkRowEdge: { SEAT: EDGE },
  BulkRow: { SEAT: 'line maskedInput code problem grantId cardId cardNumber status personName' },

  Desk: {
    OFFICER: 'officer',
    VERIFIER: 'grants organisations grantCase organisationCase',
    CARD_OFFICER: 'cards cardCounts cardCase corrections',
    INTAKE: 'hotlineCard intakeItems',
  },
  DeskCardConnection: { CARD_OFFICER: PAGE },
  DeskCardEdge: { CARD_OFFICER: EDGE },
  DeskCardRow: {
    CARD_OFFICER: `id number maskedName purpose purposeText destination status expedite expediteReason minor wanted dueOn dueAt
      late workingDaysLate workingDay documentsBack assignment`,
  },
  DeskCorrectionConnection: { CARD_OFFICER: PAGE },
  DeskCorrectionEdge: { CARD_OFFICER: EDGE },
  DeskCorrectionRow: {
    CARD_OFFICER: 'id cardId number maskedName status fields requestedAt dueOn late minor assignment',
  },
  HotlineCard: {
    INTAKE: `id number maskedName status applicationDate expedite expediteReason mayRequestExpedite supplement mayRequestExtension
      validUntil`,
  },
  ExpediteRecorded: { INTAKE: 'card decideBy' },
  ExtensionRecorded: { INTAKE: 'card' },
  DocumentsTaken: { INTAKE: 'cardId receiptNumber at files' },
  IntakeItemConnection: { INTAKE: PAGE },
  IntakeItemEdge: { INTAKE: EDGE },
  IntakeItem: { INTAKE: 'id channel receivedAt mine' },
  ApplicationReceived: { INTAKE: 'item' },
  ApplicationEntered: { INTAKE: 'cardId number maskedName receiptNumber at dueOn' },
  DeskCardCase: {
    CARD_OFFICER: `${FACTS} id version channel exitedOn dueAt late wanted assignedUntil applicant submission expedite expediteRequests
      proofs supplements extensions corrections history notes otherCards openActions conflict`,
  },
  CaseApplicant: { CARD_OFFICER: 'name maskedIdNumber maskedPhoneNumber maskedPassportNumber age minor' },
  CaseSubmission: { CARD_OFFICER: 'at actor byName organisationName grantKind receiptNumber' },
  CaseExpedite: {
    CARD_OFFICER:
      'id reason explanation requestedAt requestedAs decideBy state decidedAt decidedBy decisionNote',
  },
  CaseSupplement: {
    CARD_OFFICER: `id round items reasonCodes comment dueOn dueAt state extendedOnce moreTimeReason submittedAt submittedBy
      submittedAs receiptNumber`,
  },
  CaseSupplementItem: { CARD_OFFICER: 'code text required satisfied files' },
  CaseExtension: {
    CARD_OFFICER: `id requestedAt requestedAs reason requestedDays oldValidUntil wantedUntil state newValidUntil decidedAt
      decisionNote decidedBy`,
  },
  CaseCorrection: {
    CARD_OFFICER: `id requestedAt changes reason dueOn state decidedAt decidedAs decisionNote files decidedBy`,
  },
  CaseChange: { CARD_OFFICER: 'id seq from to action at actor actorName comment internalNote reasonCodes' },
  CaseNote: { CARD_OFFICER: 'id at byName mine text' },
  CaseOtherCard: { CARD_OFFICER: 'number status' },
  CaseTaken: { CARD_OFFICER: 'case' },
  CaseTakenByOther: { CARD_OFFICER: 'until' },
  CaseReasonNeeded: { CARD_OFFICER: 'cardId' },
  NoCaseWaiting: { CARD_OFFICER: 'asOf' },
  CaseReleased: { CARD_OFFICER: 'cardId' },
  CaseDecided: { CARD_OFFICER: 'case' },
  CaseNoted: { CARD_OFFICER: 'note' },
  CaseIdentity: { CARD_OFFICER: 'idNumber phoneNumber passportNumber' },
  DeskAssignment: { CARD_OFFICER: 'mine until' },
  DeskCardCounts: { CARD_OFFICER: 'mine taken late dueToday expedited documentsBack corrections' },
  DeskGrantConnection: { VERIFIER: PAGE },
  DeskGrantEdge: { VERIFIER: EDGE },
  DeskGrantRow: { VERIFIER: 'id kind state requestedAt requestExpiresAt awaitsSecond conflict' },
  DeskGrantCase: {
    VERIFIER: `grant claimed requester requesterAge registerFits principalBirthDate principalAge principalDeceased checks
      ticked conflict otherGuardians firstVerifier`,
  },
  DeskOrganisationConnection: { VERIFIER: PAGE },
  DeskOrganisationEdge: { VERIFIER: EDGE },
  DeskOrganisationRow: { VERIFIER: 'id name status registeredAt' },
  DeskOrganisationCase: { VERIFIER: 'organisation registeredBy checks sameUscc conflict' },

  InvalidInput: { ANSWER: 'problems' },
  InputProblem: { ANSWER: 'field reason' },
  Throttled: { ANSWER: 'retryAfterSeconds' },
  CodeSent: { ANSWER: 'challengeId expiresAt resendAt' },
  CodeInvalid: { ANSWER: 'triesLeft' },
  IdentityMismatch: { ANSWER: 'check' },
  VerifierUnavailable: { ANSWER: 'retryAfterSeconds' },
  FaceNotRecognised: { ANSWER: 'triesLeft' },
  FacePassed: { ANSWER: 'viewer' },
  SignInRefused: { ANSWER: 'canUseCode' },
  SignedIn: { ANSWER: 'viewer' },
  SignedOut: { ANSWER: 'service' },
  PasswordSet: { ANSWER: 'viewer' },
  SessionsEnded: { ANSWER: 'viewer' },
  LookKept: { ANSWER: 'viewer' },
  CardsFound: { ANSWER: 'identity cards endsAt' },
  NoRecord: { ANSWER: 'identity reasons intakeReceivedAt archivedCount endsAt' },
  SecondFactorSecret: { ANSWER: 'secret uri' },
  SecondFactorProven: { ANSWER: 'viewer' },
  MessageSettingsChanged: { ANSWER: 'viewer' },
  StepUpProven: { ANSWER: 'viewer' },
  PhoneChanged: { ANSWER: 'viewer' },
  PasskeyOptions: { ANSWER: 'json' },
  ConsentWithdrawn: { ANSWER: 'viewer' },
  AccountClosed: { ANSWER: 'closedAt' },
  CloseRefused: { ANSWER: 'reason' },
  PasskeyAdded: { ANSWER: 'viewer' },
  PasskeyRemoved: { ANSWER: 'viewer' },
  PasskeyRefused: { ANSWER: 'canUseCode' },
  FaceNeeded: { ANSWER: 'quietDays' },
  SupplementSubmitted: { ANSWER: 'card receipt' },
  CardDraftSaved: { ANSWER: 'draft' },
  CardDraftDiscarded: { ANSWER: 'draftId' },
  CardSubmitted: { ANSWER: 'card receipt' },
  CardChanged: { ANSWER: 'card' },
  CardRefused: { ANSWER: 'reason opensOn status allowed openCardId items' },
  ProofIssued: { ANSWER: 'document jws' },
  ProofRefused: { ANSWER: 'reason' },
  ProofRevoked: { ANSWER: 'document' },
  ProofCheck: { ANSWER: 'fault state' },
  UploadTicket: { ANSWER: 'file url ticket expiresAt' },
  FileRefused: { ANSWER: 'reason' },
  NotificationsRead: { ANSWER: 'unreadCount' },
  RequesterBlocks: { ANSWER: 'blocked' },
  GrantRequested: { ANSWER: 'grant' },
  GrantChanged: { ANSWER: 'grant' },
  GrantRefused: { ANSWER: 'reason retryAfterSeconds' },
  EmployerGrantsRequested: { ANSWER: 'rows' },
  EmployerGrantRow: { ANSWER: 'line grant refusal problems' },
  OrganisationChanged: { ANSWER: 'organisation' },
  OrganisationRefused: { ANSWER: 'reason' },
  BulkAccepted: { ANSWER: 'job' },
  BulkRefused: { ANSWER: 'reason line' },
};

/** What is served beside GraphQL, and to whom. */
export const ROUTES: Readonly<Record<string, Door>> = {
  'GET /.well-known/jwks.json': 'OPEN',
  'GET /access-log.csv': 'SELF',
  'GET /access-log.json': 'SELF',
  'GET /bulk-jobs/:id.csv': 'SEAT',
  'GET /cards.csv': 'SELF',
  'GET /cards.json': 'SELF',
  'GET /files/:id': 'REQUESTER',
  'GET /my-data.csv': 'SELF',
  'GET /my-data.json': 'SELF',
  'GET /organisations/:id/roster.csv': 'SEAT',
  'GET /receipts/:id.json': 'CARD',
  'GET /receipts/:id.txt': 'CARD',
  'POST /border/exits': 'BORDER',
  'PUT /files/:id': 'REQUESTER',
};

export function words(text: string | undefined): string[] {
  return text?.split(/\s+/).filter((word) => word !== '') ?? [];
}
