export function DeskOrganisationPage() {
  return null;
}
