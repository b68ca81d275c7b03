/**
 * The text with other usual words filled in: they take the place of those filled in before while these are still untouched, and stand
 * on a line of their own after what was typed. Looking through the list by arrow keys so leaves one of them only.
 */
export function withTemplate(text: string, before: string, template: string): string {
  const own = before !== '' && text.endsWith(before) ? text.slice(0, text.length - before.length) : text;
  const kept = own.trimEnd();
  return [kept, template].filter(Boolean).join('\n');
}
