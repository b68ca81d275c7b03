import { BlockList, isIP, isIPv6 } from 'node:net';

/** Operators of the browsers that take Web Push: Chrome and its relatives, Firefox, Safari, Edge. `*.` is any name below. */
export const PUSH_HOSTS: readonly string[] = [
  'fcm.googleapis.com',
  '*.push.services.mozilla.com',
  '*.push.apple.com',
  '*.notify.windows.com',
];

const LONGEST = 1000;

/** Whether this is an address that a browser's operator gives out: https on its usual port, at a known host, without a name in it. */
export function isPushEndpoint(text: string, hosts: readonly string[]): boolean {
  if (text.length > LONGEST || !URL.canParse(text)) return false;
  const { protocol, hostname, port, username, password } = new URL(text);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return isIP(hostname) === 0 && hosts.some((host) => isOf(host, hostname));
}

function isOf(host: string, hostname: string): boolean {
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
}

const OURS = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  OURS.addSubnet(net, prefix, 'ipv4');

const WORLD6 = new BlockList();
WORLD6.addSubnet('2000::', 3, 'ipv6');
const OURS6 = new BlockList();
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  OURS6.addSubnet(net, prefix, 'ipv6');

/** Whether a name may lead here: an address of the open net, none of this machine, its neighbours or a tunnel to them. */
export function isPublicAddress(address: string): boolean {
  if (isIPv6(address)) return WORLD6.check(address, 'ipv6') && !OURS6.check(address, 'ipv6');
  return isIP(address) === 4 && !OURS.check(address, 'ipv4');
}
