export function DeskGrantPage() {
  return null;
}
