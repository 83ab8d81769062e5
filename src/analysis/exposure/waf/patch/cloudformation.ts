import type { VirtualPatch, WafStatement } from './contract.ts';

/**
 * The rule in a rule group of its own, as CloudFormation takes it: bytes under `SearchStringBase64`. A group can be put
 * in front of the rules of every WebACL of its scope.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-wafv2-rulegroup.html (read 2026-11-26)
 */
export function asCloudFormation({ cve, rule, wcu }: VirtualPatch, scope: 'REGIONAL' | 'CLOUDFRONT'): unknown {
  const name = `VirtualPatch${cve.replaceAll(/[^A-Za-z0-9]/g, '')}`;
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Virtual patch for ${cve}`,
    Resources: {
      [name]: {
        Type: 'AWS::WAFv2::RuleGroup',
        Properties: {
          Name: `virtual-patch-${cve}`,
          Scope: scope,
          Capacity: wcu,
          Rules: [{ ...rule, Statement: withBase64(rule.Statement ?? {}) }],
          VisibilityConfig: rule.VisibilityConfig,
        },
      },
    },
  };
}

function withBase64(statement: WafStatement): unknown {
  const { ByteMatchStatement, AndStatement, OrStatement } = statement;
  if (AndStatement) return { AndStatement: { Statements: AndStatement.Statements?.map(withBase64) } };
  if (OrStatement) return { OrStatement: { Statements: OrStatement.Statements?.map(withBase64) } };
  if (ByteMatchStatement === undefined) return statement;
  const { SearchString, ...rest } = ByteMatchStatement;
  return { ByteMatchStatement: { ...rest, SearchStringBase64: SearchString } };
}
