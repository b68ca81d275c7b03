export const services = {
  title: '办事服务',
  apply: '申请出境登记卡',
  applyText: '约 5 分钟，每一步自动保存',
  exitEntryDocuments: '出入境证件查询',
  exitEntryDocumentsLead: '选择要查询的证件。',
  exitCard: '出境登记卡查询',
  exitCardText: '姓名、身份证号码和短信验证码，不用注册',
  offices: '线下窗口在哪里',
  officesText: '地址、时间和电话',
  help: '办事指南',
  helpText: '常见问题、状态说明、材料准备、加急',
} as const;
