/** What goes out besides the site says only that there is something; the words hold no name, number, status or link. */
const TEXTS = {
  'zh-CN': {
    sign: '【出境登记卡】',
    told: '您有一条新消息，请登录查看。',
    phrase: (phrase: string) => `您的防伪暗语：${phrase}。`,
    subject: '出境登记卡：您有一条新消息',
    noLink: '本邮件没有链接，请自己输入网址登录。',
  },
  en: {
    sign: '[Exit Card] ',
    told: 'You have a new message. Please sign in to read it. ',
    phrase: (phrase: string) => `Your phrase: ${phrase}. `,
    subject: 'Exit Card: you have a new message',
    noLink: 'This mail has no link: type the address yourself to sign in.',
  },
} as const;

export type MessageLanguage = keyof typeof TEXTS;

/** The whole text message. */
export function noticeText(language: MessageLanguage, phrase: string | null): string {
  const { sign, told, phrase: said } = TEXTS[language];
  return `${sign}${told}${phrase === null ? '' : said(phrase)}`.trim();
}

export function noticeMail(
  language: MessageLanguage,
  phrase: string | null,
): { subject: string; body: string } {
  const { subject, noLink } = TEXTS[language];
  return { subject, body: `${noticeText(language, phrase)}\n\n${noLink}\n` };
}
