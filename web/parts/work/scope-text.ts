import { useWords } from '../../app/language.tsx';
import { useRules } from '../../client/queries.ts';
import type { Scope } from '../../client/work-queries.ts';

/** Places named of a long list. */
const FIRST = 3;

/** A rule's title; one that is not of ours is named by its id. */
export function useRuleTitle(): (rule: string) => string {
  const { localized } = useWords();
  const rules = useRules().data?.items ?? [];
  return (rule) => {
    const title = rules.find(({ id }) => id === rule)?.title;
    return title ? localized(title) : rule;
  };
}

/** What an exception covers, in words: every part must hold. */
export function useScopeText(): (scope: Scope) => string {
  const { text } = useWords();
  const ruleTitle = useRuleTitle();
  const several = (values: readonly string[]) =>
    values.length > FIRST
      ? text('scope.more', { first: values.slice(0, FIRST).join(', '), n: values.length - FIRST })
      : values.join(', ');
  return ({ rule, accounts, ous, resource, tag }) => {
    return [
      ...(rule === undefined ? [] : [ruleTitle(rule)]),
      ...(accounts ? [text('scope.accounts', { what: several(accounts) })] : []),
      ...(ous ? [text('scope.ous', { what: several(ous) })] : []),
      ...(resource === undefined ? [] : [text('scope.resource', { what: resource })]),
      ...(tag ? [text('scope.tag', { what: tag.value === undefined ? tag.key : `${tag.key}=${tag.value}` })] : []),
    ].join(text('scope.and'));
  };
}
