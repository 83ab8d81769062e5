import { useWords } from '../../app/language.tsx';
import { InlineProse } from '../../parts/prose.tsx';

interface FirstOfProps {
  readonly list: { readonly items: readonly unknown[]; readonly total: number };
  /** What is said of the list anyway. */
  readonly about?: string;
}

/** Under a heading: what the list is, and how much of it is here. */
export function FirstOf({ list: { items, total }, about = '' }: FirstOfProps) {
  const { text } = useWords();
  const isCut = total > items.length;
  const first = isCut ? text('host.first', { shown: items.length, total }) : '';
  return <InlineProse text={[about, first].filter((part) => part !== '').join(' ')} />;
}
