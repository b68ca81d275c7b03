/** Chinese and English, as every description of the schema has them. */
export type Words = readonly [zh: string, en: string];

/** `valuesConfig` of `registerEnumType` from words for each value. */
export function described<Value extends string>(
  words: Readonly<Record<Value, Words>>,
): Record<Value, { description: string }> {
  const values = Object.entries<Words>(words).map(([value, [zh, en]]) => [
    value,
    { description: `${zh}。 ${en}.` },
  ]);
  return Object.fromEntries(values);
}
