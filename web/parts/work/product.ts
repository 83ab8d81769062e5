import { useCallback } from 'react';
import { useWords } from '../../app/language.tsx';

/** The name of the product that found something; one nobody knows is named by its id. */
export function useProduct(): (source: string) => string {
  const { named } = useWords();
  return useCallback((source) => named('product', source), [named]);
}
