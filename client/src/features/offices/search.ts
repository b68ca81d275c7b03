import type { OfficeFacts_OfficeFragment } from '../../graphql/documents.ts';

/** Whether every word that was typed stands in the name, address or number of an office, in either language. */
export function hasText(office: OfficeFacts_OfficeFragment, text: string): boolean {
  const { name, nameEn, address, addressEn, phone } = office;
  const words = [name, nameEn, address, addressEn, phone].join(' ').normalize('NFKC').toLowerCase();
  const typed = text.normalize('NFKC').toLowerCase().split(/\s+/);
  return typed.every((word) => words.includes(word));
}
