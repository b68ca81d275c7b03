/** An officer with the people and organisations whom they are too close to: see `tiesOf`. */
export interface TiedOfficer {
  readonly applicantId: string | null;
  readonly ties: readonly string[];
}

/** Whether one of the parties is the officer, or close to the officer: then somebody else decides. */
export function isTooClose({ applicantId, ties }: TiedOfficer, parties: readonly (string | null)[]): boolean {
  return parties.some((id) => id !== null && (id === applicantId || ties.includes(id)));
}
