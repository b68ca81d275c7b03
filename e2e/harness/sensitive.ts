/** What may stand in no address: every number and name of the person, in any spelling a URL has. */
export function tracesIn(addresses: readonly string[], values: readonly (string | null)[]): string[] {
  const wanted = values.filter((value) => value !== null);
  return addresses.filter((address) => {
    const plain = decodeURIComponent(address);
    return wanted.some((value) => plain.includes(value));
  });
}
