export function ActingCardsPage() {
  return null;
}
