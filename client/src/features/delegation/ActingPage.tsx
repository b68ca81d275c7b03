export function ActingPage() {
  return null;
}
