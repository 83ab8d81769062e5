import { isJson, type ResourceRef } from '#kernel';
import { EXPORTED_SOURCE, type ForeignFinding, type Reading } from '../contract.ts';
import { exportedFinding } from '../support/exported.ts';
import { guardDutyType } from '../support/guardduty-type.ts';
import { firstText, listAt, textAt } from '../support/members.ts';
import { momentText } from '../support/moment.ts';
import { accountPart } from '../support/resource.ts';
import {
  adviceOf,
  distinctPackages,
  fullVersion,
  packageText,
  ruleOf,
  vulnerabilityRule,
} from '../support/vulnerability.ts';
import { controlOf, generatorOf, requirementsOf } from './control.ts';
import { sourceOfAsff } from './product.ts';
import { accountIn, resourcesOfAsff } from './resources.ts';
import { severityOfAsff, statusOfAsff } from './status.ts';

type Common = Pick<ForeignFinding, 'source' | 'uid' | 'title' | 'severity' | 'status' | 'firstSeenAt' | 'updatedAt'>;

/** One ASFF finding: one finding of ours for each resource, of vulnerabilities for each package. */
export function readAsff(record: unknown): Reading {
  if (!isJson(record)) return { problem: 'not an object' };
  const uid = textAt(record, 'Id');
  if (uid === '') return { problem: 'no Id' };
  const source = sourceOfAsff(record);
  const title = firstText(textAt(record, 'Title'), textAt(record, 'GeneratorId'), uid);
  const common: Common = {
    source,
    uid,
    title,
    severity: severityOfAsff(record),
    status: statusOfAsff(record),
    firstSeenAt: momentText(record['FirstObservedAt']) || momentText(record['CreatedAt']),
    updatedAt: momentText(record['UpdatedAt']) || momentText(record['LastObservedAt']),
  };
  const accountId = firstText(textAt(record, 'AwsAccountId'), accountIn(uid));
  const resources = resourcesOfAsff(record, accountId);
  if (source === EXPORTED_SOURCE) {
    const field = (name: string) => textAt(record, 'ProductFields', `yagura/${name}`);
    return exportedFinding(field, common, resources[0], {
      why: textAt(record, 'Description'),
      mend: adviceOf(textAt(record, 'Remediation', 'Recommendation', 'Text')),
      url: textAt(record, 'Remediation', 'Recommendation', 'Url'),
    });
  }
  if (listAt(record, 'Vulnerabilities').length > 0 || /^CVE-\d{4}-\d+/.test(title))
    return { findings: resources.flatMap((resource) => vulnerabilities(record, common, resource)) };
  if (source === 'guardduty') return { findings: resources.slice(0, 1).map((one) => threat(record, common, one)) };
  return { findings: resources.map((resource) => compliance(record, common, resource)) };
}

function vulnerabilities(record: unknown, common: Common, resource: ResourceRef): ForeignFinding[] {
  const listed = listAt(record, 'Vulnerabilities');
  const named = /^([A-Z]+-[\w-]+)/.exec(common.title)?.[1] ?? common.uid;
  return (listed.length > 0 ? listed : [{ Id: named }]).flatMap((one) => {
    const packages = listAt(one, 'VulnerablePackages').map((given) => ({
      name: textAt(given, 'Name'),
      installed: fullVersion(textAt(given, 'Version'), textAt(given, 'Release'), textAt(given, 'Epoch')),
      fixed: textAt(given, 'FixedInVersion').replace(/^(0:|NotAvailable$)/, ''),
    }));
    const rule = vulnerabilityRule(firstText(textAt(one, 'Id'), named), {
      why: textAt(record, 'Description'),
      mend: adviceOf(textAt(record, 'Remediation', 'Recommendation', 'Text')),
      url: textAt(one, 'Vendor', 'Url'),
    });
    const finding = { ...common, kind: 'vulnerability', rule, resource } as const;
    if (packages.length === 0) return [{ ...finding, discriminator: '' }];
    return distinctPackages(packages).map((each) => ({ ...finding, discriminator: packageText(each), package: each }));
  });
}

function threat(record: unknown, common: Common, resource: ResourceRef): ForeignFinding {
  const type = guardDutyType(textAt(record, 'Types', 0));
  const url = textAt(record, 'SourceUrl');
  const rule = { id: `guardduty/${type}`, title: type, why: '', mend: '', url, answers: [] };
  return { ...common, kind: 'threat', rule, resource, discriminator: '' };
}

function compliance(record: unknown, common: Common, resource: ResourceRef): ForeignFinding {
  const control = controlOf(record);
  const check = control?.id ?? generatorOf(record);
  const rule = {
    id: control ? `security-hub/${control.id}` : ruleOf(common.source, check),
    title: common.title.replace(/^[A-Za-z0-9]+\.\d+ /, ''),
    why: textAt(record, 'Description'),
    mend: adviceOf(textAt(record, 'Remediation', 'Recommendation', 'Text')),
    url: textAt(record, 'Remediation', 'Recommendation', 'Url'),
    answers: [...(control ? [control] : []), ...requirementsOf(record)],
  };
  return { ...common, kind: 'compliance', rule, resource, discriminator: accountPart(resource, check) };
}
