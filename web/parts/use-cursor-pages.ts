import { useState } from 'react';

interface Pages {
  readonly of: string;
  /** Cursor of every page reached so far; the first has none. */
  readonly cursors: readonly (string | undefined)[];
  readonly index: number;
}

/** Pages of a list that only knows the next one. Another question (`of`) begins at the first page. */
export function useCursorPages(of: string) {
  const first: Pages = { of, cursors: [undefined], index: 0 };
  const [kept, setPages] = useState(first);
  const pages = kept.of === of ? kept : first;
  return {
    index: pages.index,
    cursor: pages.cursors[pages.index],
    back: () => setPages({ ...pages, index: Math.max(0, pages.index - 1) }),
    forward: (next: string | undefined) => {
      const cursors = [...pages.cursors.slice(0, pages.index + 1), next];
      if (next !== undefined) setPages({ of, cursors, index: pages.index + 1 });
    },
  };
}
