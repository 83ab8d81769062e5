import { at } from '#kernel';
import type { ForeignAnswer } from '../contract.ts';
import { textAt } from '../support/members.ts';

/**
 * The Security Hub control a finding answers: `Compliance.SecurityControlId` of consolidated findings, else the control
 * of a standard whose ids are Security Hub's own; undefined for standards that number by themselves (CIS 1.2).
 * https://docs.aws.amazon.com/securityhub/latest/userguide/controls-findings-create-update.html (read 2026-11-26)
 */
export function controlOf(finding: unknown): ForeignAnswer | undefined {
  const consolidated = textAt(finding, 'Compliance', 'SecurityControlId');
  const id = consolidated || textAt(finding, 'ProductFields', 'ControlId');
  return /^[A-Za-z0-9]+\.\d+$/.test(id) && !/^\d/.test(id) ? { catalogue: 'security-hub', id } : undefined;
}

/** What a standard's own numbering makes of a generator: `cis-aws-foundations-benchmark/v/1.2.0/rule/1.10`. */
export function generatorOf(finding: unknown): string {
  const generator = textAt(finding, 'GeneratorId');
  return generator.replace(/^arn:[^:]+:[^:]*:[^:]*:[^:]*:(ruleset\/)?/, '').replace(/^prowler-/, '');
}

/** Requirements of other catalogues: `CIS-1.5 1.20` as Prowler writes them, `PCI DSS v3.2.1/2.2` as AWS does. */
export function requirementsOf(finding: unknown): readonly ForeignAnswer[] {
  const related = at(finding, 'Compliance', 'RelatedRequirements');
  return (Array.isArray(related) ? related.slice(0, 50) : []).flatMap((one) => {
    const match = typeof one === 'string' ? /^(.{1,80}?)[ /]([\w.()-]{1,40})$/.exec(one) : null;
    return match ? [{ catalogue: match[1] ?? '', id: match[2] ?? '' }] : [];
  });
}
