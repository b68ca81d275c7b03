export function AskProxyPage() {
  return null;
}
