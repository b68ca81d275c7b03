const HOUR = 3_600_000;
/** A banner is announced at least a day ahead; two days leave time to act without standing on every page for weeks. */
const BANNER_AHEAD = 48 * HOUR;

interface Announced {
  id: string;
  startsAt: string;
}

interface ServiceNow<Notice> {
  now: string;
  notices: readonly Notice[];
}

/** What stands on every page: what is under way, or near and not put away. */
export function maintenanceBanner<Notice extends Announced>(
  service: ServiceNow<Notice>,
  dismissed: readonly string[],
): { notice: Notice; isUnderWay: boolean } | null {
  const notice = service.notices.find(
    (each) =>
      isUnderWay(each, service) || (timeTo(each, service) <= BANNER_AHEAD && !dismissed.includes(each.id)),
  );
  return notice ? { notice, isUnderWay: isUnderWay(notice, service) } : null;
}

function isUnderWay(notice: Announced, service: ServiceNow<Announced>): boolean {
  return timeTo(notice, service) <= 0;
}

/** In milliseconds. */
function timeTo({ startsAt }: Announced, { now }: ServiceNow<Announced>): number {
  return Date.parse(startsAt) - Date.parse(now);
}
