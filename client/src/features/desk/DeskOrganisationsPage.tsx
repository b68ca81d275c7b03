export function DeskOrganisationsPage() {
  return null;
}
