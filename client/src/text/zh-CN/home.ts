export const home = {
  title: '出境登记卡，|办到哪一步了？',
  lead: '查进度、看审核意见、核对有效期，都在这里。全天可用。',
  lookUp: {
    title: '查询进度',
    text: '不用注册。填写身份信息，收一条短信验证码。',
    ready: '准备好：姓名、身份证号码、手机。约 2 分钟。',
  },
  signIn: {
    title: '登录',
    text: '查看全部记录、审核意见和办理过程，看谁查过您的记录。',
    first: '首次使用请先实名认证',
  },
  cards: {
    title: '我的登记卡',
    text: '全部记录、审核意见和办理过程。',
    meta: '您已登录',
  },
  course: {
    title: '一张卡怎么走完',
    submitted: '提交',
    submittedText: '当场给编号',
    pending: '通常 1–3 个工作日',
    reviewed: '通常 1–2 个工作日',
    approved: '有效 30 天，可申请延期',
    completed: '出境后办结，可查 5 年',
    note: '材料不齐时会变为“需补充材料”，补齐后回到待审核。情况复杂的最长 30 天。',
  },
  cases: '遇到这些情况',
  protect: {
    title: '保护您的信息',
    text: '不要在公共电脑上久留，查完请退出。我们不会发送带登录链接的短信。',
  },
} as const;
