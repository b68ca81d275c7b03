export function SeatsPage() {
  return null;
}
