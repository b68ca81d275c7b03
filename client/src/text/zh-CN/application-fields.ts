/** The questions of an application that a correction asks too. */
export const applicationFields = {
  purpose: {
    text: '具体事由',
    textHint: '几个字就好，例如“参加比赛”。',
  },
  destination: {
    search: '输入名称查找',
    hint: '中文、英文或拼音首字母都可以，例如“新加坡”“Singapore”“xjp”。要去几个地方，填第一站。',
    found_other: '找到 {{count}} 个',
    matching: '找到的国家和地区',
    often: '常去的国家和地区',
    more: '还有没列出的，再多输一两个字就能看到。',
  },
  dateHint: '例如 {{example}}',
} as const;
