import { at, isJson, type Severity } from '#kernel';
import type { ExchangeFormat, ForeignFinding, Reading, RecordContext } from '../contract.ts';
import { firstText, textAt } from '../support/members.ts';
import { momentText } from '../support/moment.ts';
import { resourceRef } from '../support/resource.ts';

/** What each kind of finding is called and how much it weighs: Access Analyzer itself gives no severity. */
const KINDS: Readonly<Record<string, { readonly title: string; readonly severity: Severity }>> = {
  ExternalAccess: { title: 'Resource is shared outside the zone of trust', severity: 'medium' },
  InternalAccess: { title: 'Critical resource is reachable from inside the organization', severity: 'medium' },
  UnusedIAMRole: { title: 'Role is not used', severity: 'low' },
  UnusedIAMUserAccessKey: { title: 'Access key is not used', severity: 'low' },
  UnusedIAMUserPassword: { title: 'Password is not used', severity: 'low' },
  UnusedPermission: { title: 'Permissions are not used', severity: 'low' },
};

const STATUSES: Readonly<Record<string, ForeignFinding['status']>> = {
  ACTIVE: 'open',
  ARCHIVED: 'suppressed',
  RESOLVED: 'fixed',
};

/** IAM Access Analyzer: `ListFindingsV2` and the older `ListFindings`, and its events. */
export const accessAnalyzer: ExchangeFormat = {
  id: 'access-analyzer',
  title: { en: 'IAM Access Analyzer findings', ja: 'IAM Access Analyzer の検出結果' },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_FindingSummaryV2.html',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-eventbridge.html', read: '2026-11-26' },
  ],
  recognise: (record) =>
    isJson(record) &&
    Object.hasOwn(STATUSES, textAt(record, 'status')) &&
    textAt(record, 'resourceOwnerAccount') + textAt(record, 'accountId') !== '' &&
    textAt(record, 'resourceType').startsWith('AWS::'),
  read,
};

function read(record: unknown, context: RecordContext): Reading {
  if (!isJson(record)) return { problem: 'not an object' };
  const uid = textAt(record, 'id');
  if (uid === '') return { problem: 'no id' };
  const isPublic = at(record, 'isPublic') === true;
  const type = firstText(textAt(record, 'findingType'), 'ExternalAccess');
  const { title, severity } = (Object.hasOwn(KINDS, type) && KINDS[type]) || { title: type, severity: 'medium' };
  const accountId = firstText(textAt(record, 'resourceOwnerAccount'), textAt(record, 'accountId'));
  const resource = resourceRef({
    id: textAt(record, 'resource'),
    type: textAt(record, 'resourceType'),
    accountId,
    region: firstText(textAt(record, 'region'), context.region ?? ''),
  });
  const rule = { id: `access-analyzer/${type}`, title, why: '', mend: '', url: '', answers: [] };
  return {
    findings: [
      {
        source: 'access-analyzer',
        uid,
        kind: 'compliance',
        rule,
        resource,
        // Several findings of one kind on one resource, one per principal, are one piece of work with several sources.
        discriminator: '',
        title: isPublic ? 'Resource is public' : title,
        severity: isPublic ? 'high' : severity,
        status: STATUSES[textAt(record, 'status')] ?? 'open',
        firstSeenAt: momentText(textAt(record, 'createdAt')),
        updatedAt: momentText(textAt(record, 'updatedAt')) || momentText(textAt(record, 'analyzedAt')),
      },
    ],
  };
}
