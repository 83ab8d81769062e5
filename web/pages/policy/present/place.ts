import { useWords } from '../../../app/language.tsx';
import type { PolicyPlace } from '../../../client/policy-shape.ts';

/** Accounts named in a place; the rest is counted. */
const MAX_NAMED = 5;

/** Where an entry holds, in words. */
export function usePlace(): (place: PolicyPlace | undefined) => string {
  const { text } = useWords();
  const comma = text('list.comma');
  const named = (values: readonly string[]) =>
    values.length <= MAX_NAMED
      ? values.join(comma)
      : text('policy.place.more', { first: values.slice(0, MAX_NAMED).join(comma), n: values.length - MAX_NAMED });
  return (place) => {
    const { ous, accounts, tag } = place ?? {};
    const parts = [
      ...(ous ? [text('policy.place.ous', { names: named(ous) })] : []),
      ...(accounts ? [text('policy.place.accounts', { names: named(accounts) })] : []),
      ...(tag
        ? [text('policy.place.tag', { tag: tag.value === undefined ? tag.key : `${tag.key}=${tag.value}` })]
        : []),
    ];
    return parts.length === 0 ? text('policy.place.everywhere') : parts.join(text('policy.place.and'));
  };
}
