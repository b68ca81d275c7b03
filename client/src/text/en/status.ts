import type { Text } from '../words.ts';

export const status: Text['status'] = {
  PENDING: {
    name: 'Pending',
    next: 'Nothing to do. Do not submit again',
  },
  REVIEWED: {
    name: 'Reviewed',
    next: 'Nothing to do. The result will appear here',
  },
  APPROVED: {
    name: 'Approved',
  },
  COMPLETED: { name: 'Completed', next: 'The record stays for 5 years' },
  ADDITIONAL_DOCUMENTS_REQUIRED: {
    name: 'Additional documents required',
  },
  EXPIRED: {
    name: 'Expired',
    next: 'Apply again if you still travel',
  },
  REJECTED: {
    name: 'Rejected',
    next: 'Apply again as explained, or call 12367',
  },
  WITHDRAWN: {
    name: 'Withdrawn',
    next: 'You can apply again at any time',
  },
  LAPSED: {
    name: 'Lapsed',
    next: 'Apply again with the documents, or call 12367',
  },
};
