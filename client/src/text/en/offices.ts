import type { Text } from '../words.ts';

export const offices: Text['offices'] = {
  title: 'Offices',
  lead: 'If something does not work here, ask in person.',
  bring: 'Bring your ID document; if you act for somebody, also the papers that allow it.',
  help: 'The local exit-entry administration answers on the spot; service centres help one to one.',
  before:
    'Check the hours before you go; offices are closed on public holidays. If in doubt, call 12367 first.',
  province: 'Province',
  all: 'All provinces',
  text: 'Name or address',
  count_one: '{{count}} office',
  count_other: '{{count}} offices',
  address: 'Address',
  hours: 'Hours',
  phone: 'Phone',
  none: 'No such office was found. Choose another province or type less, or call 12367.',
  demo: 'Demo data: names, addresses and numbers are examples.',
  print: 'Print this page',
};
