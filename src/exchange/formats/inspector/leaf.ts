import { isJson, type ResourceRef } from '#kernel';
import type { ExchangeFormat, ForeignFinding, Reading } from '../contract.ts';
import { firstText, listAt, textAt } from '../support/members.ts';
import { momentText } from '../support/moment.ts';
import { resourceRef, tagsOf } from '../support/resource.ts';
import { INSPECTOR_TYPES } from '../support/resource-types.ts';
import { severityOfWord, UNTOLD_SEVERITY } from '../support/severity.ts';
import {
  adviceOf,
  distinctPackages,
  fullVersion,
  packageText,
  ruleOf,
  vulnerabilityRule,
} from '../support/vulnerability.ts';

const STATUSES: Readonly<Record<string, ForeignFinding['status']>> = {
  ACTIVE: 'open',
  CLOSED: 'fixed',
  SUPPRESSED: 'suppressed',
};

/** Amazon Inspector's own findings: packages, code, reachable ports. */
export const inspector: ExchangeFormat = {
  id: 'inspector',
  title: { en: 'Amazon Inspector findings', ja: 'Amazon Inspector の検出結果' },
  sources: [
    { url: 'https://docs.aws.amazon.com/inspector/v2/APIReference/API_Finding.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html', read: '2026-11-26' },
  ],
  recognise: (record) =>
    isJson(record) &&
    /:inspector2?:/.test(textAt(record, 'findingArn')) &&
    /_(VULNERABILITY|REACHABILITY)$/.test(textAt(record, 'type')),
  read,
};

function read(record: unknown): Reading {
  if (!isJson(record)) return { problem: 'not an object' };
  const uid = textAt(record, 'findingArn');
  if (uid === '') return { problem: 'no findingArn' };
  const accountId = firstText(textAt(record, 'awsAccountId'), /:(\d+):finding/.exec(uid)?.[1] ?? '');
  const status = textAt(record, 'status');
  const common = {
    source: 'inspector',
    uid,
    title: firstText(textAt(record, 'title'), uid),
    severity: severityOfWord(textAt(record, 'severity')) ?? UNTOLD_SEVERITY,
    status: (Object.hasOwn(STATUSES, status) ? STATUSES[status] : undefined) ?? 'open',
    firstSeenAt: momentText(record['firstObservedAt']),
    updatedAt: momentText(record['updatedAt']) || momentText(record['lastObservedAt']),
  } as const;
  const resources = listAt(record, 'resources').map((one) => resourceOf(one, accountId));
  if (resources.length === 0) return { problem: 'no resources' };
  return { findings: resources.flatMap((resource) => partsOf(record, { ...common, resource })) };
}

function resourceOf(given: unknown, accountId: string): ResourceRef {
  const type = textAt(given, 'type');
  const tags = tagsOf((given as { tags?: unknown } | null)?.tags);
  const region = textAt(given, 'region');
  const id = instanceArn(textAt(given, 'id'), textAt(given, 'partition') || 'aws', region, accountId);
  const name = tags['Name'];
  const ownType = (Object.hasOwn(INSPECTOR_TYPES, type) && INSPECTOR_TYPES[type]) || type;
  return resourceRef({ id, type: ownType, accountId, region, tags, ...(name === undefined ? {} : { name }) });
}

/** Inspector names instances by their id alone; Security Hub names the same ones by ARN. */
function instanceArn(id: string, partition: string, region: string, accountId: string): string {
  return /^i-[0-9a-z]+$/.test(id) && region !== '' && accountId !== ''
    ? `arn:${partition}:ec2:${region}:${accountId}:instance/${id}`
    : id;
}

type Begun = Omit<ForeignFinding, 'kind' | 'rule' | 'discriminator'>;

function partsOf(record: unknown, begun: Begun): ForeignFinding[] {
  const why = textAt(record, 'description');
  const mend = adviceOf(textAt(record, 'remediation', 'recommendation', 'text'));
  switch (textAt(record, 'type')) {
    case 'PACKAGE_VULNERABILITY': {
      const url = textAt(record, 'packageVulnerabilityDetails', 'sourceUrl');
      const id = firstText(
        textAt(record, 'packageVulnerabilityDetails', 'vulnerabilityId'),
        begun.title.split(' ')[0] ?? '',
      );
      const rule = vulnerabilityRule(id, { why, mend, url });
      const finding = { ...begun, kind: 'vulnerability', rule } as const;
      const packages = listAt(record, 'packageVulnerabilityDetails', 'vulnerablePackages').map((one) => packageOf(one));
      if (packages.length === 0) return [{ ...finding, discriminator: '' }];
      return distinctPackages(packages).map((one) => ({ ...finding, discriminator: packageText(one), package: one }));
    }
    case 'CODE_VULNERABILITY': {
      const check = textAt(record, 'codeVulnerabilityDetails', 'ruleId') || 'code-vulnerability';
      const title = firstText(textAt(record, 'codeVulnerabilityDetails', 'detectorName'), begun.title);
      const rule = { id: ruleOf('inspector', check), title, why, mend, url: '', answers: [] };
      // Lines move with every edit: the file is what stays.
      const discriminator = textAt(record, 'codeVulnerabilityDetails', 'filePath', 'filePath');
      return [{ ...begun, kind: 'compliance', rule, discriminator }];
    }
    default: {
      const ports = ['begin', 'end'].map((end) => textAt(record, 'networkReachabilityDetails', 'openPortRange', end));
      const protocol = textAt(record, 'networkReachabilityDetails', 'protocol');
      const title = 'Port reachable from outside';
      const rule = { id: 'inspector/network-reachability', title, why, mend, url: '', answers: [] };
      return [{ ...begun, kind: 'compliance', rule, discriminator: `${protocol}:${[...new Set(ports)].join('-')}` }];
    }
  }
}

function packageOf(given: unknown) {
  return {
    name: textAt(given, 'name'),
    installed: fullVersion(textAt(given, 'version'), textAt(given, 'release'), textAt(given, 'epoch')),
    fixed: textAt(given, 'fixedInVersion').replace(/^(0:|NotAvailable$)/, ''),
  };
}
