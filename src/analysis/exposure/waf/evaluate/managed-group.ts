import type { ManagedCve, ManagedGroupFacts, ManagedRuleFacts } from '../contract.ts';
import { reason } from '../reason.ts';
import { DOCUMENTED, DOCUMENTED_NO, UNKNOWN } from '../truth.ts';
import { type Action, actionNamed, type Overrides } from './actions.ts';
import type { Compiler } from './compiler.ts';
import type { Condition, Inspection } from './inspection.ts';
import { type Documented, documentedRule } from './managed-rule.ts';
import { ruleStop, type Stop } from './rule.ts';
import { isOlder } from './version.ts';

/** A rule of a managed group with what its condition may look at. */
interface Member {
  readonly facts: ManagedRuleFacts;
  readonly action: Action;
  readonly documented: Documented;
}

/** The rules of a managed group, as far as AWS documents them. */
export function managedRules(
  facts: ManagedGroupFacts,
  version: string | undefined,
  overrides: Overrides,
  compiler: Compiler,
  pointer: string,
): readonly Stop[] {
  const members = facts.rules.map((rule): Member => {
    const action = overrides.actionFor(rule.name, actionNamed(rule.action));
    return { facts: rule, action, documented: documentedRule(rule, compiler) };
  });
  const covering = new Map(
    facts.cves
      .filter((cve) => isCovered(cve, version))
      .map((cve) => [cve.cve, members.filter((member) => cve.rules.includes(member.facts.name))]),
  );
  return members.map((member, index) => {
    const { name, labels } = member.facts;
    const condition: Condition = (inspection) => {
      const { cve } = inspection.options;
      const together = cve === undefined ? undefined : covering.get(cve);
      if (together === undefined || !together.includes(member)) return member.documented.ask(inspection);
      return askCovering(member, together, inspection);
    };
    const parts = { pointer: `${pointer}/ManagedRuleGroup/Rules/${index}`, name, condition, action: member.action };
    return ruleStop({ ...parts, labels, blurs: [], forwarded: [], settles: true }, index);
  });
}

/** Whether the version that is used holds the rules, and they do more than count. */
function isCovered({ sinceVersion, countOnlyBefore }: ManagedCve, version: string | undefined): boolean {
  if (version === undefined) return true;
  if (sinceVersion === undefined || isOlder(version, sinceVersion)) return false;
  return countOnlyBefore === undefined || !isOlder(version, countOnlyBefore);
}

const DOCUMENTED_CVE = reason('documented-for-cve');
const NOTHING_TO_SEE = reason('field-empty');
const ONE_OF_SEVERAL = reason('documented-for-cve-with-others');

/**
 * AWS documents that the rules cover a CVE between them, not which of them sees a given request. When several have
 * something to look at, the last stands for them all, provided that all of them would do the same.
 */
function askCovering(member: Member, together: readonly Member[], inspection: Inspection) {
  const looking = together.filter(({ documented }) => documented.hasContent(inspection));
  if (!looking.includes(member)) return inspection.because(DOCUMENTED_NO, NOTHING_TO_SEE);
  const isCut = looking.some(({ documented }) => documented.isCut(inspection));
  if (isCut) return inspection.because(UNKNOWN, reason('body-over-limit'));
  if (looking.length === 1) return inspection.because(DOCUMENTED, DOCUMENTED_CVE);
  const isSame = looking.every(({ action }) => action.stops === 'always' && action.name === member.action.name);
  return isSame && looking.at(-1) === member
    ? inspection.because(DOCUMENTED, DOCUMENTED_CVE)
    : inspection.because(UNKNOWN, ONE_OF_SEVERAL);
}
