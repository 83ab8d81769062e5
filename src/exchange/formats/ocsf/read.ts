import { at, isJson, type ResourceRef } from '#kernel';
import type { ForeignFinding, Reading, RecordContext } from '../contract.ts';
import { exportedFinding } from '../support/exported.ts';
import { firstText, listAt, numberAt, textAt } from '../support/members.ts';
import { momentText } from '../support/moment.ts';
import { accountPart } from '../support/resource.ts';
import { distinctPackages, fullVersion, packageText, ruleOf, vulnerabilityRule } from '../support/vulnerability.ts';
import { resourcesOfOcsf } from './resources.ts';
import { sourceOfOcsf } from './source.ts';
import { severityOfOcsf, statusOfOcsf } from './status.ts';

type Common = Omit<ForeignFinding, 'kind' | 'rule' | 'resource' | 'discriminator'>;

/** One OCSF finding of any finding class: one of ours for each resource, of vulnerabilities for each package. */
export function readOcsf(record: unknown, context: RecordContext): Reading {
  if (!isJson(record)) return { problem: 'not an object' };
  // Release candidates called it `finding`; incidents list several.
  const info = [at(record, 'finding_info'), at(record, 'finding'), at(record, 'finding_info_list', 0)].find(isJson);
  const title = firstText(textAt(info, 'title'), textAt(record, 'message'));
  const uid = firstText(textAt(info, 'uid'), textAt(record, 'metadata', 'uid'));
  if (uid === '' && title === '') return { problem: 'no finding_info' };
  const common: Common = {
    source: sourceOfOcsf(record),
    uid: uid || title,
    title,
    severity: severityOfOcsf(record),
    status: statusOfOcsf(record),
    firstSeenAt: firstMoment(info, ['first_seen_time_dt', 'first_seen_time', 'created_time_dt', 'created_time']),
    updatedAt:
      firstMoment(info, ['modified_time_dt', 'modified_time', 'last_seen_time_dt', 'last_seen_time']) ||
      firstMoment(record, ['time_dt', 'time']),
  };
  const resources = resourcesOfOcsf(record, context);
  const texts = {
    why: firstText(textAt(record, 'risk_details'), textAt(info, 'desc')),
    mend: firstText(textAt(record, 'remediation', 'desc'), textAt(record, 'compliance', 'remediation', 'desc')),
    url:
      [textAt(info, 'src_url'), ...listAt(record, 'remediation', 'references').map((one) => textAt(one))].find((one) =>
        one.startsWith('https://'),
      ) ?? '',
  };
  if (textAt(record, 'unmapped', 'yagura', 'rule') !== '') {
    return exportedFinding((name) => textAt(record, 'unmapped', 'yagura', name), common, resources[0], texts);
  }
  if (listAt(record, 'vulnerabilities').length > 0)
    return { findings: resources.flatMap((resource) => vulnerabilities(record, common, resource, texts)) };
  const rule = isThreat(record, common)
    ? threatRule(record, info, common, texts)
    : checkRule(record, info, common, texts);
  const kind = isThreat(record, common) ? 'threat' : 'compliance';
  const about = kind === 'threat' ? resources.slice(0, 1) : resources;
  const check = rule.id.split('/')[1] ?? '';
  return {
    findings: about.map((resource) => ({
      ...common,
      kind,
      rule,
      resource,
      discriminator: kind === 'threat' ? '' : accountPart(resource, check),
    })),
  };
}

type Texts = Pick<ForeignFinding['rule'], 'why' | 'mend' | 'url'>;

function firstMoment(value: unknown, members: readonly string[]): string {
  return firstText(...members.map((member) => momentText(at(value, member))));
}

/** A detection of something that happens; Prowler writes its checks in the same class, with a check's result. */
function isThreat(record: unknown, { source }: Common): boolean {
  const isDetection = [2004, 2005].includes(numberAt(record, 'class_uid') ?? 0);
  return source === 'guardduty' || (isDetection && !/^(PASS|FAIL|MANUAL)$/.test(textAt(record, 'status_code')));
}

function threatRule(record: unknown, info: unknown, { source, title }: Common, texts: Texts): ForeignFinding['rule'] {
  const type = firstText(
    textAt(info, 'types', 0),
    textAt(info, 'analytic', 'uid'),
    textAt(info, 'analytic', 'name'),
    textAt(record, 'metadata', 'event_code'),
    title,
  );
  return { id: ruleOf(source, type), title: type, ...texts, answers: [] };
}

function checkRule(record: unknown, info: unknown, { source, title }: Common, texts: Texts): ForeignFinding['rule'] {
  const control = firstText(textAt(record, 'compliance', 'control'), textAt(record, 'compliance', 'requirements', 0));
  const isHub = source === 'security-hub' && /^[A-Za-z]\w*\.\d+$/.test(control);
  const check = firstText(
    isHub ? control : '',
    textAt(record, 'metadata', 'event_code'),
    control,
    textAt(info, 'analytic', 'uid'),
    title,
  );
  const answers = isHub ? [{ catalogue: 'security-hub', id: control }] : [];
  return { id: ruleOf(source, check), title: firstText(title, check), ...texts, answers };
}

function vulnerabilities(record: unknown, common: Common, resource: ResourceRef, texts: Texts): ForeignFinding[] {
  return listAt(record, 'vulnerabilities').flatMap((one) => {
    const id = firstText(textAt(one, 'cve', 'uid'), textAt(one, 'advisory', 'uid'), textAt(one, 'title'), common.title);
    const rule = vulnerabilityRule(id, {
      ...texts,
      why: firstText(textAt(one, 'desc'), texts.why),
      mend: firstText(textAt(one, 'remediation', 'desc'), texts.mend),
    });
    const finding = { ...common, kind: 'vulnerability', rule, resource } as const;
    const given = [...listAt(one, 'affected_packages'), ...listAt(one, 'packages')];
    const packages = given.map((each) => ({
      name: textAt(each, 'name'),
      installed: fullVersion(textAt(each, 'version'), textAt(each, 'release'), textAt(each, 'epoch')),
      fixed: textAt(each, 'fixed_in_version').replace(/^(0:|NotAvailable$)/, ''),
    }));
    if (packages.length === 0) return [{ ...finding, discriminator: '' }];
    return distinctPackages(packages).map((each) => ({ ...finding, discriminator: packageText(each), package: each }));
  });
}
