/** Each append-only table and the triggers that refuse to change it, by engine. The migrations make them. */
const tables = ['access_records', 'grant_events', 'status_changes'];
const refused = { sqlite: ['update', 'delete'], postgres: ['update', 'delete', 'truncate'] } as const;

/** A table rebuild on SQLite drops triggers silently, so every start looks whether they are there. */
export function assertAppendOnly(engine: keyof typeof refused, triggers: readonly string[]): void {
  const missing = tables
    .flatMap((table) => refused[engine].map((verb) => `${table}_refuse_${verb}`))
    .filter((trigger) => !triggers.includes(trigger));
  if (missing.length > 0) throw new Error(`Append-only triggers are missing: ${missing.join(', ')}`);
}
