/** The nine statuses: name, and what to do next where that is always the same. */
export const status = {
  PENDING: {
    name: '待审核',
    next: '不用做什么，也不用重复提交',
  },
  REVIEWED: {
    name: '已审核',
    next: '等最终结果，不用做什么，在本页可以看到',
  },
  APPROVED: {
    name: '已批准',
  },
  COMPLETED: { name: '已完成', next: '记录可查 5 年' },
  ADDITIONAL_DOCUMENTS_REQUIRED: {
    name: '需补充材料',
  },
  EXPIRED: { name: '已过期', next: '需要出境请重新申请' },
  REJECTED: {
    name: '不予批准',
    next: '可按说明重新申请，或拨 12367',
  },
  WITHDRAWN: {
    name: '已撤回',
    next: '随时可以重新申请',
  },
  LAPSED: {
    name: '逾期未补充',
    next: '备齐材料后重新申请，或拨 12367',
  },
} as const;
