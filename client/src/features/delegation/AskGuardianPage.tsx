export function AskGuardianPage() {
  return null;
}
