/** 常用语: what officers write again and again, to fill in and to change; the applicant reads it as it was sent. */
export const commentTemplates = {
  REVIEW: {
    complete: { name: '材料齐全', text: '材料齐全，已经转给审批人员，通常 1–2 个工作日有结果。' },
  },
  REQUEST_DOCUMENTS: {
    incomplete: {
      name: '信息不完整',
      text: '信息填写不完整，请按下面列出的每一项补充。',
    },
    unclear: {
      name: '材料不清晰',
      text: '您提交的材料看不清楚。请重新拍摄或扫描：四个角都在画面里，文字能看清，没有反光。',
    },
    explanation: {
      name: '需要说明情况',
      text: '请写明这次出境的原因和安排，并附上能够证明的材料。',
    },
    itinerary: { name: '行程和住宿', text: '请提供详细的行程安排和住宿证明。' },
  },
  APPROVE: {
    leave: { name: '按时出境', text: '请在有效期内出境。来不及的，可以在最后 7 天申请延期。' },
    late: {
      name: '出境日期晚于有效期',
      text: '您预计的出境日期晚于有效期，请提前出境，或在有效期的最后 7 天申请延期。',
    },
  },
  REJECT: {
    notEligible: { name: '不符合条件', text: '根据您提交的材料，这次申请不符合条件。' },
    untrue: { name: '内容不实', text: '申报的内容与核实的情况不一致。' },
    incomplete: { name: '材料仍不完整', text: '补充后的材料仍然不能说明出境的事由。' },
  },
  REMEDY: {
    again: { name: '可以重新申请', text: '备齐材料后可以重新申请。' },
    call: { name: '拨打 12367', text: '有疑问请拨打 12367，报编号后五位。' },
    appeal: {
      name: '复议或诉讼',
      text: '不服这个决定，可以在收到之日起 60 日内申请行政复议，或在 6 个月内提起行政诉讼。',
    },
  },
  GRANT_EXPEDITE: {
    proven: { name: '证明齐全', text: '情况紧急，证明材料齐全，已同意加急，每一步 1 个工作日内办完。' },
  },
  DECLINE_EXPEDITE: {
    noProof: {
      name: '没有证明',
      text: '没有能够证明情况紧急的材料，按正常时限办理。补交证明后，可以拨打 12367 再申请加急。',
    },
    notUrgent: { name: '正常时限来得及', text: '按正常时限办理，在您预计出境之前可以有结果。' },
  },
  EXTEND_DEADLINE: {
    granted: { name: '已延长', text: '已按您的申请延长期限。只能延长一次，请在新的截止时间前交齐。' },
  },
  REFUSE_MORE_TIME: {
    enough: { name: '时间足够', text: '现有的期限足够准备这些材料，截止时间不变。来不及的，请拨打 12367。' },
  },
  GRANT_EXTENSION: {
    granted: { name: '已延期', text: '已同意延期，请在新的有效期内出境。' },
  },
  REFUSE_EXTENSION: {
    noReason: {
      name: '理由不足',
      text: '没有说明为什么不能在有效期内出境，有效期不变。过期后需要出境的，请重新申请。',
    },
  },
  CORRECT: {
    corrected: { name: '已更正', text: '已按您的申请更正，请核对登记内容。' },
  },
  REFUSE_CORRECTION: {
    noProof: { name: '没有证明', text: '没有能够证明需要更正的材料，登记内容不变。备齐材料后可以再申请。' },
  },
  /** What is asked of each document, filled in when it is ticked. */
  items: {
    ITINERARY: '详细的行程安排：每天在哪里、怎么去',
    ACCOMMODATION: '每一晚的住宿证明，例如酒店订单',
    INVITATION: '邀请方写的邀请函，写明姓名、时间和地点',
    TICKET: '往返机票或车船票的订单',
    FUNDS: '最近 3 个月的银行流水或存款证明',
    RELATIONSHIP: '能证明亲属关系的材料，例如户口簿、结婚证、出生医学证明',
    EMPLOYMENT: '单位出具的在职证明，或学校出具的在读证明',
    IDENTITY: '身份证正反两面的照片，四个角都在画面里',
    EXPLANATION: '一份情况说明，写明原因，签名并写日期',
  },
} as const;
