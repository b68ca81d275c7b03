import { useState } from 'react';

/** Coming back to the window loads a list again only while it shows its first page: a longer one would fall back to it. */
export function usePages() {
  const [pages] = useState(() => {
    let opened = false;
    return {
      refetchOn: () => !opened,
      open: () => {
        opened = true;
      },
    };
  });
  return pages;
}
