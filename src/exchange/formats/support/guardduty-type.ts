/**
 * GuardDuty's own finding type from the type it has in Security Hub:
 * `TTPs/Discovery/Recon:EC2-Portscan` is `Recon:EC2/Portscan`, `TTPs/Discovery/IAMUser-AnomalousBehavior` is
 * `Discovery:IAMUser/AnomalousBehavior`.
 * https://docs.aws.amazon.com/guardduty/latest/ug/securityhub-integration.html (read 2026-11-26)
 */
export function guardDutyType(asffType: string): string {
  const parts = asffType.split('/');
  const last = parts.at(-1) ?? '';
  const whole = last.includes(':') ? last : `${(parts.at(-2) ?? '').replaceAll(' ', '')}:${last}`;
  return whole.replace(/^([^:]*:[^-/]*)-/, '$1/');
}

/** The principal behind an access key, as GuardDuty and Security Hub describe it. */
export function principalArn(
  partition: string,
  accountId: string,
  kind: string,
  name: string,
): { readonly arn: string; readonly type: string } | undefined {
  if (kind === 'Root') return { arn: `arn:${partition}:iam::${accountId}:root`, type: 'AWS::::Account' };
  if (name === '') return undefined;
  if (kind === 'IAMUser') return { arn: `arn:${partition}:iam::${accountId}:user/${name}`, type: 'AWS::IAM::User' };
  if (/^(AssumedRole|Role)$/.test(kind))
    return { arn: `arn:${partition}:iam::${accountId}:role/${name}`, type: 'AWS::IAM::Role' };
  return undefined;
}
