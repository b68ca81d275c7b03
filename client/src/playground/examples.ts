/** One tab of the playground. */
export interface Example {
  readonly query: string;
  readonly variables?: string;
}

/** What one can ask, in the order of the document's example: without a sign-in first, then signed in. */
export const EXAMPLES: readonly Example[] = [
  {
    query: `# 无需登录：服务时间与公告
# No sign-in: the clock and what is announced
query Service {
  service {
    now
    today
    demo
    hotline
    notices { kind startsAt endsAt }
  }
}
`,
  },
  {
    query: `# 第一步：发送验证码，短信显示在 /demo
# Step 1: send a code; the message is shown at /demo
mutation RequestCode($input: RequestCodeInput!) {
  requestCode(input: $input) {
    __typename
    ... on CodeSent { challengeId expiresAt resendAt }
    ... on InvalidInput { problems { field reason } }
    ... on Throttled { retryAfterSeconds }
  }
}
`,
    variables: variables({
      input: { purpose: 'LOOK_UP', idNumber: '110101199003071234', phoneNumber: '13800138000' },
    }),
  },
  {
    query: `# 第二步：填入 challengeId 和验证码再查询
# Step 2: fill in challengeId and the code, then look up
mutation LookUp($input: LookUpInput!) {
  lookUp(input: $input) {
    __typename
    ... on CardsFound {
      identity { name idNumber passportNumber phoneNumber }
      cards {
        number applicationDate status purpose destination expectedExitDate
        validUntil comment supplementDueOn progress { nextStep expectedOn daysLeft }
      }
      endsAt
    }
    ... on NoRecord { reasons intakeReceivedAt }
    ... on IdentityMismatch { check }
    ... on CodeInvalid { triesLeft }
    ... on InvalidInput { problems { field reason } }
    ... on Throttled { retryAfterSeconds }
    ... on VerifierUnavailable { retryAfterSeconds }
  }
}
`,
    variables: variables({
      input: {
        challengeId: '',
        code: '',
        name: '张三',
        idNumber: '110101199003071234',
        passportNumber: 'E12345678',
        phoneNumber: '13800138000',
      },
    }),
  },
  {
    query: `# 登录后：我的出境登记卡与办理经过
# Signed in: my cards and their history
query MyCards {
  viewer {
    applicant { name maskedIdNumber }
    assurance
    cards(first: 20) {
      totalCount
      edges {
        node {
          number status validUntil supplementDueOn
          openActions { name opensAt closesAt }
          history { seq from to at actor comment reasonCodes }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`,
  },
  {
    query: `# 登录后：等我处理的事，最急的在前
# Signed in: what waits for me, most urgent first
query Todos {
  viewer {
    todos {
      kind
      dueAt
      card { number status progress { nextStep daysLeft holidays { name from to } } }
      grant { kind delegateName }
    }
  }
}
`,
  },
  {
    query: `# 登录后：把一张出境卡分享给机构（填入 cardId）；同一幂等键再发，得到同一个分享码
# Signed in: share a card with an institution (fill in cardId); the same key again is told the same code
mutation CreateShare($input: CreateShareInput!) {
  createShare(input: $input) {
    __typename
    ... on ShareCreated { code share { id state expiresAt fields } }
    ... on ShareRefused { reason }
    ... on InvalidInput { problems { field reason } }
  }
}
`,
    variables: variables({
      input: {
        cardId: '',
        idempotencyKey: 'from-the-playground-3',
        institutionName: '海天航空有限公司',
        purpose: '值机前核对',
        fields: ['NAME', 'VALIDITY'],
        days: 7,
        consentText: '2024-03-01',
      },
    }),
  },
  {
    query: `# 无需登录：机构凭分享码、姓名和出生日期核对；每次查看持卡人都会看到
# No sign-in: an institution looks by code, name and birth date; the holder sees each look
mutation ViewShare($input: ViewShareInput!) {
  viewShare(input: $input) {
    __typename
    ... on ShareOpened {
      institutionName purpose expiresAt viewsLeft
      card { status statusSince asOf fields name number approvedOn validUntil }
    }
    ... on ShareNotOpened { hotline }
    ... on InvalidInput { problems { field reason } }
    ... on Throttled { retryAfterSeconds }
  }
}
`,
    variables: variables({
      input: {
        code: 'SHAR-ECAR-D234',
        name: '徐静怡',
        birthDate: '1989-06-07',
        institution: '海天航空柜台',
      },
    }),
  },
  {
    query: `# 登录后：填写申请，一步步保存；再次保存要带 seenVersion
# Signed in: fill in an application step by step; the next save names seenVersion
mutation SaveDraft($input: SaveCardDraftInput!) {
  saveCardDraft(input: $input) {
    __typename
    ... on CardDraftSaved {
      draft {
        id version purpose purposeText destination expectedExitDate
        expedite { reason explanation }
        problems { field reason } openCardId keptUntil
      }
    }
    ... on InvalidInput { problems { field reason } }
  }
}
`,
    variables: variables({
      input: { purpose: 'TOURISM', destination: 'TH', expectedExitDate: '2024-05-20' },
    }),
  },
  {
    query: `# 登录后：提交填好的申请（填入 draftId）；同一幂等键重试得到同一张出境卡
# Signed in: hand it in (fill in draftId); the same key again gives the same card
mutation SubmitCard($input: SubmitCardInput!) {
  submitCard(input: $input) {
    __typename
    ... on CardSubmitted {
      card { id number status progress { nextStep expectedOn } }
      receipt { number at files { name bytes sha256 } }
    }
    ... on CardRefused { reason openCardId }
    ... on InvalidInput { problems { field reason } }
  }
}
`,
    variables: variables({
      input: {
        draftId: '',
        seenVersion: 1,
        declarationText: '2024-03-01',
        consentText: '2024-03-01',
        channel: 'WEB',
        idempotencyKey: 'from-the-playground-1',
      },
    }),
  },
  {
    query: `# 登录后：一张卡的补充材料、回执、延期和更正（张三的样例）
# Signed in: documents asked for, receipts, extension and corrections of a card (张三's sample)
query MyCard($number: String!) {
  card(number: $number) {
    id status
    openActions { name opensAt closesAt elsewhere }
    supplement {
      id dueOn moreTime
      items { code text required ready files { name state refusal } }
    }
    receipts { number kind at files { name bytes sha256 } }
    extension { state requestedDays wantedUntil newValidUntil decisionNote }
    corrections { state changes { field from to } decisionNote }
    expediteRequest { state reason decideBy decisionNote }
  }
}
`,
    variables: variables({ number: 'EX2024030867890' }),
  },
  {
    query: `# 开具电子证明：返回签名的 JWS，只给出一次
# A signed document of a card: the JWS is given out once (fill in the id)
mutation IssueProof($input: IssueProofInput!) {
  issueProof(input: $input) {
    __typename
    ... on ProofIssued { jws document { id issuedAt keyId state } }
    ... on ProofRefused { reason }
    ... on Throttled { retryAfterSeconds }
  }
}
`,
    variables: variables({
      input: { cardId: '', fullName: false, idempotencyKey: 'from-the-playground-2' },
    }),
  },
  {
    query: `# 无需登录：核验一份证明，或只按编号查它现在怎样；公钥在 /.well-known/jwks.json
# No sign-in: check a document, or ask by its id alone how it stands; the public keys are at /.well-known/jwks.json
query CheckProof($document: String!, $id: ID!) {
  checkProof(document: $document) { fault state }
  proofState(id: $id)
}
`,
    variables: variables({ document: '', id: '' }),
  },
  {
    query: `# 提交已上传的补充材料；同一幂等键重试，结果相同
# Hand in the documents that were uploaded; the same key again gives the same answer
mutation SubmitSupplement($input: SubmitSupplementInput!) {
  submitSupplement(input: $input) {
    __typename
    ... on SupplementSubmitted { card { status } receipt { number at files { name sha256 } } }
    ... on CardRefused { reason items status }
  }
}
`,
    variables: variables({ input: { cardId: '', channel: 'WEB', idempotencyKey: 'made-by-the-page-1' } }),
  },
  {
    query: `# 有效期最后七天：申请延期（更早时回答从哪天起可办）
# In the last seven days of the validity: ask for an extension (before, the answer says from when)
mutation RequestExtension($input: RequestExtensionInput!) {
  requestExtension(input: $input) {
    __typename
    ... on CardChanged { card { extension { state wantedUntil } } }
    ... on CardRefused { reason opensOn status }
  }
}
`,
    variables: variables({
      input: {
        cardId: '',
        days: 10,
        reason: '航班取消，改到下周',
        channel: 'WEB',
        idempotencyKey: 'made-by-the-page-2',
      },
    }),
  },
  {
    query: `# 申请更正登记内容，原值由系统填写
# Ask for a correction; how it stood is filled in
mutation RequestCorrection($input: RequestCorrectionInput!) {
  requestCorrection(input: $input) {
    __typename
    ... on CardChanged { card { corrections { state changes { field from to } dueOn } } }
    ... on CardRefused { reason }
    ... on InvalidInput { problems { field reason } }
  }
}
`,
    variables: variables({
      input: {
        cardId: '',
        changes: [{ field: 'EXPECTED_EXIT_DATE', to: '2024-04-12' }],
        reason: '航班改期',
      },
    }),
  },
  {
    query: `# 撤回申请之前：向本人的手机发送验证码，短信显示在 /demo
# Before withdrawing: a code to the own phone; the message is shown at /demo
mutation RequestStepUpCode {
  requestStepUpCode {
    __typename
    ... on CodeSent { challengeId expiresAt resendAt }
    ... on Throttled { retryAfterSeconds }
  }
}
`,
  },
  {
    query: `# 用验证码确认，10 分钟内有效；凭授权办理也要先确认
# Confirm with the code, for ten minutes; acting through a grant needs it too
mutation ProveStepUp($input: StepUpInput!) {
  proveStepUp(input: $input) {
    __typename
    ... on StepUpProven { viewer { session { endsAt } } }
    ... on CodeInvalid { triesLeft }
    ... on InvalidInput { problems { field reason } }
  }
}
`,
    variables: variables({ input: { challengeId: '', code: '' } }),
  },
  {
    query: `# 撤回申请（结果出来以前）
# Withdraw an application, until it is decided
mutation WithdrawCard($input: CardOfInput!) {
  withdrawCard(input: $input) {
    __typename
    ... on CardChanged { card { number status progress { nextStep } } }
    ... on CardRefused { reason status allowed }
  }
}
`,
    variables: variables({ input: { cardId: '' } }),
  },
  {
    query: `# 登录后：已登录的设备
# Signed in: where I am signed in
query MySessions {
  viewer {
    sessions { id deviceName current createdAt lastSeenAt idleEndsAt endsAt publicComputer }
  }
}
`,
  },
  {
    query: `# 登录后：谁查看过我的记录
# Signed in: who looked at my record
query MyAccessLog($first: Int, $after: String) {
  viewer {
    accessLog(first: $first, after: $after) {
      totalCount
      edges { node { at actor action officeName cardNumber fieldsRevealed outcome } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`,
    variables: variables({ first: 20 }),
  },
  {
    query: `# 工作人员（何丽、陆瑶、高明、严书；先在 /demo 验证动态口令）：审核队列
# Officers (何丽, 陆瑶, 高明, 严书; prove the authenticator at /demo first): the queue
query Desk($filter: DeskCardFilter, $first: Int) {
  desk {
    cardCounts { mine taken late dueToday expedited documentsBack corrections }
    cards(filter: $filter, first: $first) {
      totalCount
      edges {
        node {
          id number maskedName purpose destination status expedite expediteReason minor wanted
          dueAt late workingDaysLate workingDay documentsBack assignment { mine until }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`,
    variables: variables({ filter: { view: 'MINE' }, first: 20 }),
  },
  {
    query: `# 领取一件并打开，30 分钟内有效；未成年人的须写理由
# Take a case and open it, for 30 minutes; a minor's needs a reason
mutation TakeCase($input: TakeCaseInput!) {
  takeCase(input: $input) {
    __typename
    ... on CaseTaken {
      case {
        id number version status wanted dueAt assignedUntil conflict
        applicant { name maskedIdNumber age minor }
        submission { at actor byName organisationName }
        expediteRequests { reason explanation state decideBy }
        proofs { id name sha256 }
        supplements { round state items { code text satisfied files { id name } } }
        history { at action actorName comment internalNote }
        openActions { name }
      }
    }
    ... on CaseTakenByOther { until }
    ... on CaseReasonNeeded { cardId }
  }
}
`,
    variables: variables({ input: { cardId: '' } }),
  },
  {
    query: `# 审核通过（带上看到的 version）；由另一位审批
# Pass the review (with the version that was seen); somebody else approves
mutation ReviewCard($input: DecideCardInput!) {
  reviewCard(input: $input) {
    __typename
    ... on CaseDecided { case { status version wanted assignedUntil } }
    ... on CardRefused { reason status allowed }
  }
}
`,
    variables: variables({ input: { cardId: '', seenVersion: 1, comment: '材料齐全', internalNote: '' } }),
  },
  {
    query: `# 要求补充材料，逐项写明，给出期限
# Ask for documents, item by item, with a deadline
mutation RequestDocuments($input: RequestDocumentsInput!) {
  requestDocuments(input: $input) {
    __typename
    ... on CaseDecided { case { status supplementDueOn } }
    ... on CardRefused { reason status allowed }
  }
}
`,
    variables: variables({
      input: {
        cardId: '',
        seenVersion: 1,
        items: [{ code: 'ITINERARY', text: '详细的行程安排', required: true }],
        reasonCodes: ['INCOMPLETE'],
        comment: '请提供详细的行程安排',
        days: 7,
      },
    }),
  },
  {
    query: `# 登录后：订阅本人出境卡的变化；按 ▶ 保持连接，再在网站上以同一人操作。断线后以 after 接续
# Signed in: my cards as they change. Press ▶ and act on the site as the same person; "after" goes on behind a cursor
subscription CardChanged($after: String, $grantId: ID) {
  cardChanged(after: $after, grantId: $grantId) {
    cursor
    resync
    cardId
    card { number status validUntil openActions { name opensAt closesAt } }
  }
}
`,
    variables: variables({ after: null, grantId: null }),
  },
  {
    query: `# 登录后：订阅消息，新来的和已读的
# Signed in: messages as they come and as they are read
subscription MessageArrived {
  messageArrived {
    cursor
    notification { kind createdAt cardNumber fromStatus toStatus }
    viewer { unreadNotificationCount }
  }
}
`,
  },
  {
    query: `# 登录后：订阅授权、登录、草稿和设置的变化
# Signed in: grants, sessions, drafts and settings as they change
subscription AccountChanged {
  accountChanged {
    cursor
    part
    grantId
    viewer { sessions { deviceName current } }
  }
}
`,
  },
  {
    query: `# 受理人员（林峰）：按编号查卡，查看待录入的纸质申请
# Intake officer (林峰): a card by its number, and the papers to be entered
query Counter($number: String!) {
  desk {
    hotlineCard(number: $number) {
      id maskedName status expedite mayRequestExpedite mayRequestExtension validUntil
      supplement { id dueAt items { code text required ready } }
    }
    intakeItems(first: 20) { totalCount edges { node { id channel receivedAt mine } } }
  }
}
`,
    variables: variables({ number: 'EX2024030752206' }),
  },
  {
    query: `# 受理人员：在窗口收取扫描好的补充材料（先按编号查卡，填入出境卡的标识）
# Intake officer: hand in what was scanned at a counter (find the card by its number first, and fill in its id)
mutation TakeDocuments($input: TakeDocumentsInput!) {
  takeDocuments(input: $input) {
    __typename
    ... on DocumentsTaken { receiptNumber at files }
    ... on CardRefused { reason items }
  }
}
`,
    variables: variables({ input: { cardId: '', idempotencyKey: 'documents-at-the-counter-1' } }),
  },
  {
    query: `# 受理人员：录入纸质申请；同一幂等键重试得到同一张出境卡
# Intake officer: enter a paper application; the same key again gives the same card
mutation EnterApplication($input: EnterApplicationInput!) {
  enterApplication(input: $input) {
    __typename
    ... on ApplicationEntered { number maskedName receiptNumber at dueOn }
    ... on CardRefused { reason openCardId }
    ... on InvalidInput { problems { field reason } }
    ... on IdentityMismatch { check }
  }
}
`,
    variables: variables({
      input: {
        name: '吴静',
        idNumber: '370202199902140028',
        phoneNumber: '13800138010',
        purpose: 'TOURISM',
        destination: 'SG',
        expectedExitDate: '2024-04-10',
        declarationSigned: true,
        idempotencyKey: 'at-the-counter-1',
      },
    }),
  },
  {
    query: `# 消息设置（先登录）：防伪暗语、各类消息的通知方式
# Message settings (sign in first): the phrase and the channels
query MessageSettings {
  viewer {
    messageSettings {
      phrase
      maskedMail
      pushKey
      topics { topic push sms mail always }
      pushDevices { deviceName current createdAt }
    }
  }
}
`,
  },
  {
    query: `# 分享类的消息也发短信
# Be told of shares by text message too
mutation SetMessageChannel($input: SetMessageChannelInput!) {
  setMessageChannel(input: $input) {
    viewer { messageSettings { topics { topic sms } } }
  }
}
`,
    variables: variables({ input: { topic: 'SHARE', channel: 'SMS', on: true } }),
  },
  {
    query: `# 我的数据：同意、通行密钥；撤回一项同意用 withdrawConsent
# My data: consents and passkeys; withdrawConsent takes a consent back
query MyData {
  viewer {
    consents { id purpose givenAt withdrawnAt withdrawable grantId cardNumber }
    passkeys { id name createdAt lastUsedAt }
    secondFactor { enrolled proven needed }
  }
}
`,
  },
];

function variables(values: object): string {
  return JSON.stringify(values, null, 2);
}
