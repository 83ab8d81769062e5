import { at, isJson } from '#kernel';
import type { ExchangeFormat, ForeignFinding, Reading, RecordContext } from '../contract.ts';
import { firstText, listAt, numberAt, slug, textAt } from '../support/members.ts';
import { momentText } from '../support/moment.ts';
import { resourceRef } from '../support/resource.ts';
import { CVSS_RATINGS, severityOfNumber, severityOfWord, UNTOLD_SEVERITY } from '../support/severity.ts';
import { ruleOf, vulnerabilityRule } from '../support/vulnerability.ts';

/** SARIF 2.1.0: results of static analysis. A record is one result, its document the run it stands in. */
export const sarif: ExchangeFormat = {
  id: 'sarif',
  title: { en: 'SARIF 2.1.0', ja: 'SARIF 2.1.0' },
  sources: [{ url: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html', read: '2026-11-26' }],
  recognise: (record, { place }) =>
    isJson(record) && place !== undefined && /^runs\/\d+\/results$/.test(place) && Object.hasOwn(record, 'message'),
  read,
};

/** Characters of a message that tell results apart. */
const MAX_UID_TEXT = 200;

/** `kind` of a result that says that nothing is wrong or that nobody could tell. */
const KINDS: Readonly<Record<string, ForeignFinding['status']>> = {
  pass: 'passed',
  notApplicable: 'passed',
  review: 'unknown',
  open: 'unknown',
  informational: 'unknown',
};

function read(record: unknown, { document, place, accountId = '', region = '' }: RecordContext): Reading {
  if (!isJson(record)) return { problem: 'not an object' };
  const run = at(document, 'runs', Number(/^runs\/(\d+)/.exec(place ?? '')?.[1] ?? 0));
  const tool = firstText(textAt(run, 'tool', 'driver', 'name'), 'sarif');
  const ruleId = firstText(textAt(record, 'ruleId'), textAt(record, 'rule', 'id'));
  const known = ruleIn(run, record, ruleId);
  const check = firstText(ruleId, textAt(known, 'id'));
  if (check === '') return { problem: 'no ruleId' };
  const uri = textAt(record, 'locations', 0, 'physicalLocation', 'artifactLocation', 'uri');
  const logical = textAt(record, 'locations', 0, 'logicalLocations', 0, 'fullyQualifiedName');
  const place1 = firstText(uri, logical, 'unplaced');
  const message = firstText(textAt(record, 'message', 'text'), textAt(record, 'message', 'markdown'));
  const source = slug(tool) || 'sarif';
  const repository = textAt(run, 'versionControlProvenance', 0, 'repositoryUri');
  const resource = resourceRef({
    id: firstText(repository, place1),
    type: repository === '' ? 'File' : 'Repository',
    accountId,
    region,
  });
  const texts = {
    title: firstText(textAt(known, 'shortDescription', 'text'), textAt(known, 'name'), check),
    why: firstText(textAt(known, 'fullDescription', 'text'), message),
    mend: textAt(known, 'help', 'text'),
    url: textAt(known, 'helpUri'),
  };
  const isVulnerability = /^(CVE|GHSA)-/.test(check);
  const rule = isVulnerability ? vulnerabilityRule(check, texts) : { id: ruleOf(source, check), answers: [], ...texts };
  return {
    findings: [
      {
        source,
        // Without a fingerprint: what stays the same from run to run, which the line does not.
        uid: firstText(fingerprintOf(record), `${check}|${place1}|${message.slice(0, MAX_UID_TEXT)}`),
        kind: isVulnerability ? 'vulnerability' : 'compliance',
        rule,
        resource,
        discriminator: repository === '' ? logical : place1,
        title: firstText(message, texts.title),
        severity: severityOf(record, known),
        status: statusOf(record),
        firstSeenAt: momentText(textAt(record, 'provenance', 'firstDetectionTimeUtc')),
        updatedAt: momentText(textAt(run, 'invocations', 0, 'endTimeUtc')),
      },
    ],
  };
}

function ruleIn(run: unknown, record: unknown, ruleId: string): unknown {
  const rules = at(run, 'tool', 'driver', 'rules');
  const index = numberAt(record, 'ruleIndex') ?? numberAt(record, 'rule', 'index');
  const byIndex = index === undefined ? undefined : at(rules, index);
  if (byIndex !== undefined || !Array.isArray(rules)) return byIndex;
  return rules.find((rule) => textAt(rule, 'id') === ruleId);
}

function fingerprintOf(record: unknown): string {
  const guid = firstText(textAt(record, 'correlationGuid'), textAt(record, 'guid'));
  const prints = [at(record, 'fingerprints'), at(record, 'partialFingerprints')].find(isJson);
  const first = prints && Object.keys(prints).toSorted()[0];
  return first === undefined ? guid : textAt(prints, first);
}

function severityOf(record: unknown, rule: unknown) {
  const score =
    numberAt(rule, 'properties', 'security-severity') ?? numberAt(record, 'properties', 'security-severity');
  const level = firstText(textAt(record, 'level'), textAt(rule, 'defaultConfiguration', 'level'));
  return severityOfNumber(score, CVSS_RATINGS) ?? severityOfWord(level) ?? UNTOLD_SEVERITY;
}

function statusOf(record: unknown): ForeignFinding['status'] {
  const kind = textAt(record, 'kind');
  const isHidden = listAt(record, 'suppressions').some(
    (one) => !/^(rejected|underReview)$/.test(textAt(one, 'status')),
  );
  if (isHidden) return 'suppressed';
  if (textAt(record, 'baselineState') === 'absent') return 'fixed';
  return (Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined) ?? 'open';
}
