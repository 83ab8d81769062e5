import { auditBodies, canBlock } from './audit-body.ts';
import { auditGroup } from './audit-group.ts';
import type { AuditInput, AuditRule, Remark } from './contract.ts';

/**
 * What in a WebACL makes it weaker than it looks, in the order of its rules. Nothing is said of what was not seen.
 */
export function auditWebAcl(input: AuditInput): readonly Remark[] {
  const { webAcl, isAttached } = input;
  if (webAcl.Rules === undefined) return [];
  const rules = webAcl.Rules;
  const ordered = [...rules.entries()].toSorted(([, a], [, b]) => (a.Priority ?? 0) - (b.Priority ?? 0));
  return [
    ...ordered.flatMap(([index, rule]) => auditGroup(rule, `/Rules/${index}`, input)),
    ...ordered.flatMap(([index, rule]) => countRemark(rule, index)),
    ...allowRemarks(ordered),
    ...auditBodies(rules, input),
    ...wholeRemarks(webAcl.DefaultAction?.Allow !== undefined && !rules.some(canBlock), isAttached),
  ];
}

function countRemark({ Action, Name = '' }: AuditRule, index: number): readonly Remark[] {
  if (Action?.Count === undefined) return [];
  return [{ code: 'rule-counts', severity: 'low', params: { rule: Name }, pointer: `/Rules/${index}/Action` }];
}

/** Rules that let requests through before those that block are asked. */
function allowRemarks(ordered: readonly (readonly [number, AuditRule])[]): readonly Remark[] {
  return ordered.flatMap(([index, { Action, Name = '' }], place): readonly Remark[] => {
    if (Action?.Allow === undefined) return [];
    const after = ordered.slice(place + 1).filter(([, rule]) => canBlock(rule));
    const [first] = after;
    if (first === undefined) return [];
    const params = { rule: Name, count: after.length, first: first[1].Name ?? '' };
    return [{ code: 'allow-comes-first', severity: 'medium', params, pointer: `/Rules/${index}` }];
  });
}

function wholeRemarks(blocksNothing: boolean, isAttached: boolean | undefined): readonly Remark[] {
  return [
    ...(blocksNothing ? [{ code: 'nothing-blocks', severity: 'high', params: {}, pointer: '/Rules' } as const] : []),
    ...(isAttached === false
      ? [{ code: 'protects-nothing', severity: 'low', params: {}, pointer: '/ResourceArns' } as const]
      : []),
  ];
}
