import type { Text } from '../words.ts';

export const offices: Text['offices'] = {
  title: 'Offices',
  lead: 'Bring your ID document. Service centres help one to one.',
  province: 'Province',
  all: 'All provinces',
  count_one: '{{count}} office',
  count_other: '{{count}} offices',
  address: 'Address',
  hours: 'Hours',
  phone: 'Phone',
  none: 'No office of this province is listed yet. Please call 12367.',
  demo: 'Demo data: names, addresses and numbers are examples.',
};
