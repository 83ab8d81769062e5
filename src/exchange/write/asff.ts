import type { AwsSecurityFinding } from '@aws-sdk/client-securityhub';
import { isAccountId, type Severity } from '#kernel';
import { asffOfType } from '../formats/support/resource-types.ts';
import { type ExportedFinding, ownFields, packageOf, vulnerabilityId } from './exported-finding.ts';

/** The Security Hub findings are written for; without one each finding's own account and region. */
export interface AsffTarget {
  readonly accountId: string;
  readonly region: string;
  readonly partition: string;
}

/**
 * Bounds of BatchImportFindings. https://docs.aws.amazon.com/securityhub/latest/userguide/finding-update-batchimportfindings.html
 * and https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html (read 2026-11-26)
 */
export const ASFF_LIMITS = {
  batch: 100,
  findingBytes: 240 * 1024,
  title: 256,
  description: 1024,
  mend: 512,
  id: 512,
  field: 1024,
};

const TYPES: Readonly<Record<ExportedFinding['kind'], string>> = {
  compliance: 'Software and Configuration Checks/AWS Security Best Practices',
  vulnerability: 'Software and Configuration Checks/Vulnerabilities/CVE',
  threat: 'TTPs',
};

type Asff = AwsSecurityFinding;

/** What a state is in Security Hub: the check's result, the work on it, and whether the record is kept. */
const STATES: Readonly<
  Record<
    ExportedFinding['state'],
    {
      compliance: 'FAILED' | 'PASSED' | 'WARNING';
      workflow: 'NEW' | 'SUPPRESSED' | 'RESOLVED';
      record: 'ACTIVE' | 'ARCHIVED';
    }
  >
> = {
  open: { compliance: 'FAILED', workflow: 'NEW', record: 'ACTIVE' },
  'not-looked-at': { compliance: 'WARNING', workflow: 'NEW', record: 'ACTIVE' },
  suppressed: { compliance: 'FAILED', workflow: 'SUPPRESSED', record: 'ACTIVE' },
  fixed: { compliance: 'PASSED', workflow: 'RESOLVED', record: 'ACTIVE' },
  gone: { compliance: 'FAILED', workflow: 'RESOLVED', record: 'ARCHIVED' },
};

/** A finding as ASFF under the account's default product: valid for BatchImportFindings. */
export function toAsff(finding: ExportedFinding, target?: AsffTarget): Asff {
  const { accountId, region, partition } = target ?? ownPlace(finding);
  const state = STATES[finding.state];
  const label = finding.severity.toUpperCase() as Uppercase<Severity>;
  const types = [TYPES[finding.kind]];
  const isTouched = finding.stage !== 'new' && state.workflow === 'NEW';
  return {
    SchemaVersion: '2018-10-08',
    Id: finding.id,
    ProductArn: `arn:${partition}:securityhub:${region}:${accountId}:product/${accountId}/default`,
    GeneratorId: cut(`yagura/${finding.rule}`, ASFF_LIMITS.id),
    AwsAccountId: accountId,
    Types: types,
    FirstObservedAt: finding.firstSeenAt,
    CreatedAt: finding.openedAt,
    UpdatedAt: finding.changedAt,
    Severity: { Label: label },
    FindingProviderFields: { Severity: { Label: label }, Types: types },
    Title: cut(finding.ruleTitle || finding.title, ASFF_LIMITS.title),
    Description: cut(finding.why || finding.title || finding.ruleTitle, ASFF_LIMITS.description) || '-',
    ...remediationOf(finding),
    ProductFields: fields('yagura/', {
      ...ownFields(finding),
      owner: finding.owner,
      dueAt: finding.dueAt,
      reason: finding.title,
    }),
    UserDefinedFields: fields('yagura-', {
      owner: finding.owner,
      due: finding.dueAt,
      state: finding.state,
      stage: finding.stage,
      action: finding.actionId,
    }),
    Resources: [
      {
        Type: asffOfType(finding.resourceType),
        Id: cut(finding.resourceArn, ASFF_LIMITS.id),
        Partition: partition as 'aws',
        Region: finding.region === 'global' ? region : finding.region,
        ...(Object.keys(finding.tags).length === 0 ? {} : { Tags: fields('', finding.tags) }),
      },
    ],
    ...(finding.kind === 'compliance' ? { Compliance: { Status: state.compliance } } : {}),
    ...(finding.kind === 'vulnerability' ? { Vulnerabilities: [vulnerabilityOf(finding)] } : {}),
    Workflow: { Status: isTouched ? 'NOTIFIED' : state.workflow },
    RecordState: state.record,
  };
}

function ownPlace({ accountId, region, resourceArn }: ExportedFinding): AsffTarget {
  const partition = /^arn:(aws[\w-]*):/.exec(resourceArn)?.[1] ?? 'aws';
  return {
    // Findings of other clouds and of no account at all must name some account to be valid.
    accountId: isAccountId(accountId) ? accountId : '000000000000',
    region: /^[a-z]{2}(-[a-z]+)+-\d$/.test(region) ? region : 'us-east-1',
    partition,
  };
}

function remediationOf({ mend, url }: ExportedFinding): Pick<Asff, 'Remediation'> {
  if (mend === '' && url === '') return {};
  return {
    Remediation: {
      Recommendation: {
        ...(mend === '' ? {} : { Text: cut(mend, ASFF_LIMITS.mend) }),
        ...(url === '' ? {} : { Url: url }),
      },
    },
  };
}

function vulnerabilityOf(finding: ExportedFinding) {
  const { name, version } = packageOf(finding);
  return {
    Id: vulnerabilityId(finding),
    ...(name === '' ? {} : { VulnerablePackages: [{ Name: name, ...(version === '' ? {} : { Version: version }) }] }),
  };
}

/** At most fifty, none empty, which Security Hub refuses. */
function fields(prefix: string, given: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(given).filter(([, value]) => value !== '');
  return Object.fromEntries(
    entries.slice(0, 50).map(([name, value]) => [cut(`${prefix}${name}`, 128), cut(value, ASFF_LIMITS.field)]),
  );
}

/** Cut to so many UTF-16 units without leaving half a character. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
