export const offices = {
  title: '线下窗口',
  lead: '请带好身份证件。服务中心提供一对一帮助。',
  province: '按省份筛选',
  all: '全部省份',
  count_other: '共 {{count}} 个窗口',
  address: '地址',
  hours: '时间',
  phone: '电话',
  none: '这个省份还没有收录窗口，请拨打 12367。',
  demo: '演示数据：名称、地址和电话均为示例。',
} as const;
