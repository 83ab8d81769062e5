import { epochMs, type Instant, type Severity, SEVERITIES } from '#kernel';
import { type ExportedFinding, ownFields, packageOf, vulnerabilityId } from './exported-finding.ts';

/** https://schema.ocsf.io/1.4.0/categories/findings (read 2026-11-26) */
const CLASSES: Readonly<Record<ExportedFinding['kind'], { readonly uid: number; readonly name: string }>> = {
  vulnerability: { uid: 2002, name: 'Vulnerability Finding' },
  compliance: { uid: 2003, name: 'Compliance Finding' },
  threat: { uid: 2004, name: 'Detection Finding' },
};

/** activity: 1 create, 2 update, 3 close. status: 1 new, 2 in progress, 3 suppressed, 4 resolved, 5 archived. */
const STATES: Readonly<
  Record<
    ExportedFinding['state'],
    {
      readonly activity: 1 | 3;
      readonly status: readonly [id: number, name: string];
      readonly check: readonly [id: number, name: string];
    }
  >
> = {
  open: { activity: 1, status: [1, 'New'], check: [3, 'Fail'] },
  'not-looked-at': { activity: 1, status: [1, 'New'], check: [2, 'Warning'] },
  suppressed: { activity: 1, status: [3, 'Suppressed'], check: [3, 'Fail'] },
  fixed: { activity: 3, status: [4, 'Resolved'], check: [1, 'Pass'] },
  gone: { activity: 3, status: [5, 'Archived'], check: [3, 'Fail'] },
};

const ACTIVITIES = { 1: 'Create', 2: 'Update', 3: 'Close' } as const;

/** A finding as an OCSF finding of the class of its kind. */
export function toOcsf(finding: ExportedFinding, version: string): Readonly<Record<string, unknown>> {
  const { uid, name } = CLASSES[finding.kind];
  const { activity: made, status, check } = STATES[finding.state];
  const isTouched = finding.stage !== 'new' && status[0] === 1;
  const [statusId, statusName] = isTouched ? [2, 'In Progress'] : status;
  const activity = made === 1 && finding.changedAt !== finding.openedAt ? 2 : made;
  return {
    activity_id: activity,
    activity_name: ACTIVITIES[activity],
    category_uid: 2,
    category_name: 'Findings',
    class_uid: uid,
    class_name: name,
    type_uid: uid * 100 + activity,
    time: epochMs(finding.changedAt as Instant),
    severity_id: severityId(finding.severity),
    severity: finding.severity.slice(0, 1).toUpperCase() + finding.severity.slice(1),
    status_id: statusId,
    status: statusName,
    message: finding.title,
    metadata: {
      version: '1.4.0',
      profiles: ['cloud'],
      event_code: finding.rule,
      product: { name: 'Yagura', vendor_name: 'Yagura', uid: 'yagura', version },
    },
    finding_info: {
      uid: finding.id,
      title: finding.ruleTitle || finding.title,
      desc: finding.why,
      types: [finding.rule],
      created_time: epochMs(finding.openedAt as Instant),
      first_seen_time: epochMs(finding.firstSeenAt as Instant),
      modified_time: epochMs(finding.changedAt as Instant),
    },
    cloud: { provider: 'AWS', account: { uid: finding.accountId, name: finding.accountName }, region: finding.region },
    resources: [
      {
        uid: finding.resourceArn,
        name: finding.resourceName,
        type: finding.resourceType,
        region: finding.region,
        owner: { name: finding.owner },
        tags: Object.entries(finding.tags).map(([tag, value]) => ({ name: tag, value })),
      },
    ],
    risk_details: finding.why,
    ...(finding.mend === ''
      ? {}
      : { remediation: { desc: finding.mend, ...(finding.url === '' ? {} : { references: [finding.url] }) } }),
    ...(finding.kind === 'compliance'
      ? { compliance: { control: finding.rule, standards: [finding.source], status_id: check[0], status: check[1] } }
      : {}),
    ...(finding.kind === 'vulnerability' ? { vulnerabilities: [vulnerabilityOf(finding)] } : {}),
    unmapped: {
      yagura: {
        ...ownFields(finding),
        owner: finding.owner,
        due_at: finding.dueAt,
        stage: finding.stage,
        action: finding.actionId,
      },
    },
  };
}

/** 1 Informational … 5 Critical. */
function severityId(severity: Severity): number {
  return SEVERITIES.indexOf(severity) + 1;
}

function vulnerabilityOf(finding: ExportedFinding) {
  const id = vulnerabilityId(finding);
  const { name, version } = packageOf(finding);
  return {
    title: finding.ruleTitle || id,
    desc: finding.why,
    severity: finding.severity,
    ...(id.startsWith('CVE-') ? { cve: { uid: id } } : { advisory: { uid: id } }),
    ...(name === '' ? {} : { affected_packages: [{ name, version: version || 'unknown' }] }),
  };
}
