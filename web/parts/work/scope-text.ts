import { useWords } from '../../app/language.tsx';
import { useRules } from '../../client/queries.ts';
import type { Scope } from '../../client/work-queries.ts';

/** Places named of a long list. */
const FIRST = 3;

/** What an exception covers, in words: every part must hold. */
export function useScopeText(): (scope: Scope) => string {
  const { text, localized } = useWords();
  const rules = useRules().data?.items ?? [];
  const several = (values: readonly string[]) =>
    values.length > FIRST
      ? text('scope.more', { first: values.slice(0, FIRST).join(', '), n: values.length - FIRST })
      : values.join(', ');
  return ({ rule, accounts, ous, resource, tag }) => {
    const title = rules.find(({ id }) => id === rule)?.title;
    return [
      ...(rule === undefined ? [] : [title ? localized(title) : rule]),
      ...(accounts ? [text('scope.accounts', { what: several(accounts) })] : []),
      ...(ous ? [text('scope.ous', { what: several(ous) })] : []),
      ...(resource === undefined ? [] : [text('scope.resource', { what: resource })]),
      ...(tag ? [text('scope.tag', { what: tag.value === undefined ? tag.key : `${tag.key}=${tag.value}` })] : []),
    ].join(text('scope.and'));
  };
}
