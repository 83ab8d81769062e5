import { useWords } from '../../app/language.tsx';
import { useStandards } from '../../client/posture-queries.ts';
import { useRules } from '../../client/queries.ts';

/** What an option that is an id stands for: the title of a rule or a standard. */
export function useOptionTexts(): (value: string) => string | undefined {
  const { localized } = useWords();
  const rules = useRules().data?.items ?? [];
  const standards = useStandards().data?.items ?? [];
  return (value) => {
    const known = standards.find(({ id }) => id === value) ?? rules.find(({ id }) => id === value);
    return known && localized(known.title);
  };
}
