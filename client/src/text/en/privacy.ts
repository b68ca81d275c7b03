import type { Text } from '../words.ts';

export const privacy: Text['privacy'] = {
  title: 'How personal information is protected',
  lead: 'What this software collects, why, who sees it, how long it is kept, and what you can do. It says what really happens.',
  what: {
    title: 'What is collected',
    first:
      'Name, ID number, phone number, passport number; purpose, destination, dates, documents and course of a card; grants, consents and shares that you gave; name and time of devices on which you sign in.',
    more: 'No location, no contacts, no photo library, and nothing of what you do elsewhere. A face is compared by an outside service; no picture is kept here.',
  },
  why: {
    title: 'Why, and on what basis',
    first:
      'Handling and looking up exit cards is necessary for duties given by law (PIPL art. 13). For sensitive information, an employer that looks, and sharing with an institution you are asked separately (arts. 23 and 29).',
    more: 'Your phone number is for codes and reminders. Traces serve only against people who guess or impersonate; there is no advertising and no profile.',
  },
  who: {
    title: 'Who sees it',
    first:
      'You, people and organisations that you allow, the officers who handle your case, and institutions with which you share. Each look by somebody else stands in “Who has looked at my record”.',
    more: 'Nothing is sold or handed to others for analysis. Text messages, push and mail say only that there is a message: no name, number or status.',
  },
  sensitive: {
    title: 'How numbers of documents are protected',
    first:
      'Numbers of documents and phones are stored encrypted and shown masked. To see them in full takes a face check and leaves a record.',
    more: 'They are in no address, no log and no text message.',
  },
  children: {
    title: 'Minors',
    first:
      'Under 14 the guardian agrees and looks; from 14 there is an own account with messages, from 16 one sees who looked, and on the 18th birthday guardianship ends by itself.',
    more: 'An officer who opens a minor’s application has to say why.',
  },
  howLong: 'How long it is kept',
  rights: {
    title: 'What you can do',
    first:
      'See and download everything, ask for corrections, withdraw consents, end grants, cancel shares, close the account: all under “My account”, at once and free of charge.',
    more: 'Nothing is refused to you because you withdraw a consent that was optional.',
  },
  safety: {
    title: 'If something goes wrong',
    first:
      'If you see a sign-in or a look that you do not know, sign out all other devices, change the password and call 12367.',
    more: 'No officer ever asks you for a code or a password.',
  },
  browser: {
    title: 'What your browser keeps',
    first:
      'A mark for the sign-in (gone when you sign out), a mark of the device, your choice of language and light or dark. Only if you turn on offline reading are your latest cards kept there, encrypted, and only if you turn on push the address that the browser made for it.',
    more: 'There are no statistics, no advertising and no scripts of others.',
  },
  demo: {
    title: 'This is a demonstration',
    first: 'All people and numbers in the demo are made up. Please do not enter your own details.',
    more: 'Whoever really runs this software states here who they are, whom to contact, and their rules for personal information.',
  },
  toMyData: 'See, download or delete my data',
};
