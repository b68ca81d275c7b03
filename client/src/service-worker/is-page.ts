/** Addresses of the server itself: data, downloads, the demo and the playground. */
const OF_THE_SERVER =
  /^\/(?:graphql|files|receipts|bulk-jobs|border|demo|playground|healthz|readyz|metrics|\.well-known)(?:\/|$)/;

/** Whether an address is a page of this app; one with the name of a file in it is a download. */
export function isPage(pathname: string): boolean {
  return !OF_THE_SERVER.test(pathname) && !/\.\w+$/.test(pathname);
}
