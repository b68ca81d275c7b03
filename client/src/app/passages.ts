/** A piece of the page that is said in one breath. */
export interface Passage {
  readonly element: HTMLElement;
  readonly text: string;
}

const SILENT = '[aria-hidden="true"], [data-silent], script, style, select, textarea';
const INLINE = /^inline/;

/** The text of a page in reading order, by paragraph, heading, list item, cell; without what is hidden from everybody. */
export function passagesIn(page: HTMLElement): Passage[] {
  const texts = new Map<HTMLElement, string>();
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const inside = node.parentElement;
    const words = node.textContent?.replace(/\s+/g, ' ') ?? '';
    if (!inside || words.trim() === '' || inside.closest(SILENT) || !isShown(inside)) continue;
    const element = blockOf(inside, page);
    texts.set(element, (texts.get(element) ?? '') + words);
  }
  return [...texts].map(([element, text]) => ({ element, text: text.trim() }));
}

/** Long numbers are read digit by digit, as people read them to each other. */
export function spoken(text: string): string {
  return text.replace(/\d{5,}/g, (digits) => [...digits].join(' '));
}

function blockOf(element: HTMLElement, page: HTMLElement): HTMLElement {
  let block = element;
  while (block !== page && block.parentElement && INLINE.test(getComputedStyle(block).display))
    block = block.parentElement;
  return block;
}

function isShown(element: HTMLElement): boolean {
  return (
    typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true })
  );
}
