export function BulkJobPage() {
  return null;
}
