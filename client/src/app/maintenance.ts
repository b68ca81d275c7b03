const HOUR = 3_600_000;
/** A banner is announced at least a day ahead; two days leave time to act without standing on every page for weeks. */
const BANNER_AHEAD = 48 * HOUR;

/** The next planned maintenance, and whether it is near enough for a banner on every page. */
export function nextMaintenance<Notice extends { startsAt: string }>(service: {
  now: string;
  notices: readonly Notice[];
}): { notice: Notice; isNear: boolean } | null {
  const [notice] = service.notices;
  if (!notice) return null;
  return { notice, isNear: Date.parse(notice.startsAt) - Date.parse(service.now) <= BANNER_AHEAD };
}
