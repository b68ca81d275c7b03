import type { Text } from '../words.ts';

export const status: Text['status'] = {
  PENDING: {
    name: 'Pending',
    meaning: 'We have it. Review usually takes 1–3 working days',
    next: 'Nothing to do. Do not submit again',
  },
  REVIEWED: {
    name: 'Reviewed',
    meaning: 'Documents checked, waiting for final approval, usually 1–2 working days',
    next: 'We will tell you the result',
  },
  APPROVED: {
    name: 'Approved',
    meaning: 'You can complete exit formalities until {{date}}, end of day',
    next: 'Leave within the period; ask for an extension in its last 7 days',
  },
  COMPLETED: { name: 'Completed', meaning: 'You have left; all done', next: 'The record stays for 5 years' },
  ADDITIONAL_DOCUMENTS_REQUIRED: {
    name: 'Additional documents required',
    meaning: 'Documents are missing, due {{date}}, end of day',
    meaningWithCount_one: '{{count}} item is missing, due {{date}}, end of day',
    meaningWithCount_other: '{{count}} items are missing, due {{date}}, end of day',
    next: 'Prepare each item, check, submit',
  },
  EXPIRED: {
    name: 'Expired',
    meaning: 'The period ended without an exit',
    next: 'Apply again if you still travel',
  },
  REJECTED: {
    name: 'Rejected',
    meaning: 'Not approved this time',
    meaningWithReason: 'Not approved: {{reason}}',
    next: 'Follow the remedy given, or call 12367',
  },
  WITHDRAWN: {
    name: 'Withdrawn',
    meaning: 'You withdrew the application',
    meaningWithDate: 'You withdrew it on {{date}}',
    next: 'You can apply again at any time',
  },
  LAPSED: {
    name: 'Lapsed',
    meaning: 'Documents did not arrive in time; the application is closed',
    next: 'Apply again with the documents, or call 12367',
  },
};
