import type { Text } from '../words.ts';

export const help: Text['help'] = {
  title: 'Questions',
  lead: 'If the answer is not here, call 12367 at any hour.',
  mismatch: {
    title: 'It says “No match”',
    text: [
      'Check each detail: is the name exactly as on the ID card, with rare characters and the dot? Is every digit of the ID number right? If you entered a passport number, is it the one valid now? Is the mobile number the one given in the application?',
      'To protect personal information the system does not say which detail differs. “No match” does not mean that there is no card. If it still does not work, call 12367.',
    ],
  },
  noRecord: {
    title: 'It says “No record”',
    text: [
      'Your identity is confirmed, but no card was found. Perhaps nothing was submitted yet; the application has other details than this look-up; it was just submitted and is not entered yet; or the record is older than 5 years and in the archive.',
      'What was handed in at an office or by an employer takes time to enter. Look again after 1 working day and do not submit again. For the archive, bring your ID card to an office.',
    ],
  },
  unchanged: {
    title: 'The status has not changed for a while',
    text: [
      'Review usually takes 1–3 working days, approval 1–2; weekends and public holidays do not count. A complex case takes up to 30 days.',
      'See first whether you are asked for documents: sign in to see which and until when. The page always shows the newest data; there is no cache to clear. When it takes longer than usual, call 12367.',
    ],
  },
  others: {
    title: 'Can somebody else look it up?',
    text: [
      'As a rule only the person. There are three exceptions: a guardian for a minor; an employer’s agent for what the employer submitted; a proxy with a notarised authority.',
      'In these cases sign in and ask under “Acting for others”: a guardian hands in a household register, a birth certificate or the like, a proxy the notarial deed; an organisation registers first and asks each employee for a separate consent. Nothing can be seen before it is verified, and the person concerned sees every look.',
    ],
    go: 'Ask to act for someone',
  },
  validity: {
    title: 'How long is it valid, and how to extend it',
    text: [
      'Usually 30 days from approval. The date that the system shows holds, to the end of that day.',
      'Ask for an extension in the last 7 days before it ends, in the same way as you applied.',
    ],
  },
  rareCharacters: {
    title: 'If you cannot type a character',
    text: [
      'Copy and paste it, for example from an electronic ID, or write it by hand on a phone.',
      'Any kind of dot will do for “·”. If it says “old custom character”, enter the standard character. If that does not work, bring your ID card to an office or call 12367.',
    ],
  },
  more: 'More help',
};
