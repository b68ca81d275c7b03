/** The nine statuses: name, what it means, what to do next. */
export const status = {
  PENDING: {
    name: '待审核',
    meaning: '已收到，正在排队审核，通常 1–3 个工作日',
    next: '不用做什么，也不用重复提交',
  },
  REVIEWED: {
    name: '已审核',
    meaning: '材料审核完成，等待最终批准，通常 1–2 个工作日',
    next: '等最终结果，会通知您',
  },
  APPROVED: {
    name: '已批准',
    meaning: '可以办理出境手续，有效期至 {{date}} 24:00',
    next: '在有效期内出境；最后 7 天可申请延期',
  },
  COMPLETED: { name: '已完成', meaning: '已出境，全部办结', next: '记录可查 5 年' },
  ADDITIONAL_DOCUMENTS_REQUIRED: {
    name: '需补充材料',
    meaning: '还缺材料，{{date}} 24:00 截止',
    meaningWithCount_other: '还缺 {{count}} 项材料，{{date}} 24:00 截止',
    next: '逐项准备，检查后提交',
  },
  EXPIRED: { name: '已过期', meaning: '有效期已过，没有出境记录', next: '需要出境请重新申请' },
  REJECTED: {
    name: '不予批准',
    meaning: '这次没有批准',
    meaningWithReason: '这次没有批准，原因：{{reason}}',
    next: '可按说明重新申请，或拨 12367',
  },
  WITHDRAWN: {
    name: '已撤回',
    meaning: '您撤回了申请',
    meaningWithDate: '您在 {{date}} 撤回了申请',
    next: '随时可以重新申请',
  },
  LAPSED: {
    name: '逾期未补充',
    meaning: '截止前没有收到材料，申请已关闭',
    next: '备齐材料后重新申请，或拨 12367',
  },
} as const;
