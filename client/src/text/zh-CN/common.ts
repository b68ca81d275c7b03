import { HOTLINE } from '@exit-card/shared/answer';

export const common = {
  site: '出境登记卡进度查询',
  /** `|` marks where the name may break. */
  siteInParts: '出境登记卡|进度查询',
  notOfficial: '独立开源项目，非官方',
  skip: '跳到主要内容',
  elder: '关怀版',
  theme: { label: '明暗', system: '跟随系统', light: '浅色', dark: '深色' },
  signIn: '登录',
  signOut: '退出',
  continue: '继续',
  back: '返回上一步',
  home: '首页',
  error: '错误：',
  titleWithError: '错误：{{title}}',
  loading: '正在载入',
  tryAgain: '再试一次',
  busy: '正在提交',
  hotlineNumber: HOTLINE,
  hotline: '移民管理热线，中英文，全天接听',
  hotlineShort: '全天接听',
  call: '拨打 {{number}}',
  breadcrumb: '当前位置',
  errors_other: '有 {{count}} 处需要改一下',
  listJoin: '、',
} as const;
