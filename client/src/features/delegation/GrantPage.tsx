export function GrantPage() {
  return null;
}
