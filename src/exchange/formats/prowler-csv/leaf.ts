import { isJson } from '#kernel';
import type { ExchangeFormat, ForeignFinding, Reading } from '../contract.ts';
import { firstText, textAt } from '../support/members.ts';
import { momentText } from '../support/moment.ts';
import { accountPart, resourceRef, tagsOf } from '../support/resource.ts';
import { severityOfWord, UNTOLD_SEVERITY } from '../support/severity.ts';
import { ruleOf } from '../support/vulnerability.ts';

const STATUSES: Readonly<Record<string, ForeignFinding['status']>> = {
  FAIL: 'open',
  PASS: 'passed',
  MANUAL: 'unknown',
  MUTED: 'suppressed',
};

/** Prowler's CSV, one row a finding; of AWS, Azure, Google Cloud and Kubernetes. */
export const prowlerCsv: ExchangeFormat = {
  id: 'prowler-csv',
  title: { en: 'Prowler CSV', ja: 'Prowler の CSV' },
  sources: [{ url: 'https://docs.prowler.com/user-guide/cli/tutorials/reporting#csv', read: '2026-11-26' }],
  recognise: (row) => isJson(row) && Object.hasOwn(row, 'CHECK_ID') && Object.hasOwn(row, 'STATUS'),
  read,
};

function read(row: unknown): Reading {
  const cell = (name: string) => textAt(row, name);
  const check = cell('CHECK_ID');
  if (check === '') return { problem: 'no CHECK_ID' };
  const word = cell('MUTED') === 'True' && cell('STATUS') === 'FAIL' ? 'MUTED' : cell('STATUS');
  const accountId = firstText(cell('ACCOUNT_UID'), cell('ACCOUNT_ID'));
  const region = cell('REGION');
  const resource = resourceRef({
    id: firstText(cell('RESOURCE_UID'), cell('RESOURCE_ARN'), cell('RESOURCE_NAME'), accountId),
    type: cell('RESOURCE_TYPE'),
    accountId,
    region,
    tags: tagsOf(pairs(cell('RESOURCE_TAGS'))),
    ...(cell('RESOURCE_NAME') === '' ? {} : { name: cell('RESOURCE_NAME') }),
  });
  const rule = {
    id: ruleOf('prowler', check),
    title: firstText(cell('CHECK_TITLE'), check),
    why: firstText(cell('RISK'), cell('DESCRIPTION')),
    mend: cell('REMEDIATION_RECOMMENDATION_TEXT'),
    url: cell('REMEDIATION_RECOMMENDATION_URL'),
    answers: [],
  };
  return {
    findings: [
      {
        source: 'prowler',
        uid: firstText(cell('FINDING_UID'), cell('FINDING_UNIQUE_ID'), `${check}|${resource.arn}`),
        kind: 'compliance',
        rule,
        resource,
        discriminator: accountPart(resource, check),
        title: rule.title,
        severity: severityOfWord(cell('SEVERITY')) ?? UNTOLD_SEVERITY,
        status: (Object.hasOwn(STATUSES, word) ? STATUSES[word] : undefined) ?? 'unknown',
        firstSeenAt: '',
        updatedAt: momentText(firstText(cell('TIMESTAMP'), cell('ASSESSMENT_START_TIME'))),
      },
    ],
  };
}

/** `Name=web | team=shop` as Prowler writes tags. */
function pairs(text: string): Record<string, string> {
  const parts = text.split(' | ').map((pair) => pair.split('='));
  return Object.fromEntries(parts.flatMap(([key, ...value]) => (key?.trim() ? [[key.trim(), value.join('=')]] : [])));
}
