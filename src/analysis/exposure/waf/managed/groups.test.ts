import { describe, expect, it } from 'vitest';
import { MANAGED_GROUPS, managedGroup } from './index.ts';

const COUNTS: Readonly<Record<string, number>> = {
  AWSManagedRulesCommonRuleSet: 22,
  AWSManagedRulesAdminProtectionRuleSet: 1,
  AWSManagedRulesKnownBadInputsRuleSet: 12,
  AWSManagedRulesSQLiRuleSet: 8,
  AWSManagedRulesLinuxRuleSet: 3,
  AWSManagedRulesUnixRuleSet: 3,
  AWSManagedRulesWindowsRuleSet: 9,
  AWSManagedRulesPHPRuleSet: 4,
  AWSManagedRulesWordPressRuleSet: 2,
  AWSManagedRulesAmazonIpReputationList: 3,
  AWSManagedRulesAnonymousIpList: 2,
  AWSManagedRulesBotControlRuleSet: 38,
  AWSManagedRulesATPRuleSet: 11,
  AWSManagedRulesACFPRuleSet: 16,
  AWSManagedRulesAntiDDoSRuleSet: 3,
};

describe('managed rule groups', () => {
  it('are those that AWS lists, each with as many rules as its page', () => {
    expect(Object.fromEntries(MANAGED_GROUPS.map(({ name, rules }) => [name, rules.length]))).toEqual(COUNTS);
  });

  it('are found by vendor and name, and another vendor’s are not known', () => {
    expect(managedGroup('AWS', 'AWSManagedRulesSQLiRuleSet')?.capacity).toBe(200);
    expect(managedGroup('F5', 'AWSManagedRulesSQLiRuleSet')).toBeUndefined();
  });

  describe.each(MANAGED_GROUPS.map((group) => [group.name, group] as const))('%s', (_, group) => {
    const names = group.rules.map(({ name }) => name);

    it('names no rule twice, and no label outside its namespace', () => {
      expect(new Set(names).size).toBe(names.length);
      const labels = group.rules.flatMap((rule) => rule.labels);
      expect(new Set(labels).size).toBe(labels.length);
      for (const label of labels) {
        expect(label).toMatch(/^awswaf:managed:aws:[a-z-]+:[A-Za-z0-9_]+$/);
        expect(label.startsWith(group.labelNamespace ?? '-')).toBe(true);
      }
    });

    it('says of every rule what it looks at, or that it judges the client', () => {
      for (const rule of group.rules) expect(rule.fields.length > 0 || rule.judges === 'client').toBe(true);
    });

    it('gives a limit with a size and values with an equality, and nowhere else', () => {
      for (const rule of group.rules) {
        expect(rule.limit !== undefined).toBe(rule.statement === 'size');
        expect(rule.values !== undefined).toBe(rule.statement === 'equals');
      }
    });

    it('has releases in the order of their dates, each once', () => {
      const dates = group.releases.flatMap(({ date }) => date ?? []);
      expect(dates).toEqual(dates.toSorted());
      expect(new Set(group.versions).size).toBe(group.versions.length);
      for (const version of group.versions) expect(version).toMatch(/^Version_\d+\.\d+$/);
    });

    it('names only rules of its own for a CVE, and versions that were released', () => {
      const versions = new Set(group.releases.map(({ version }) => version));
      for (const { cve, rules, sinceVersion, countOnlyBefore, sinceDate, url } of group.cves) {
        expect(cve).toMatch(/^CVE-\d{4}-\d{4,}$/);
        expect(rules.length).toBeGreaterThan(0);
        expect(rules.filter((name) => !names.includes(name))).toEqual([]);
        for (const version of [sinceVersion, countOnlyBefore])
          expect(version === undefined || versions.has(version)).toBe(true);
        expect(sinceDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
      }
    });

    it('tells where and when it was read', () => {
      expect(group.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/waf\//);
      expect(group.readAt).toMatch(/^2026-\d{2}-\d{2}$/);
    });
  });

  it('tells that Spring4Shell is only counted below version 1.14', () => {
    const cves = managedGroup('AWS', 'AWSManagedRulesKnownBadInputsRuleSet')?.cves ?? [];
    expect(cves.find(({ cve }) => cve === 'CVE-2022-22965')).toMatchObject({
      sinceVersion: '1.12',
      countOnlyBefore: '1.14',
    });
  });
});
