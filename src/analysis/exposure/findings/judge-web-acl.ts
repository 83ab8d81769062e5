import { type Reason, type Severity, severityRank, type Verdict } from '#kernel';
import type { ConfigurationItem } from '#estate/model';
import { cite, refOf } from '../network/cite.ts';
import {
  auditGaps,
  auditWebAcl,
  type AuditInput,
  type Remark,
  REMARK_CODES,
  type RemarkCode,
} from '#analysis/exposure/waf/audit';
import { WEB_ACL_RULE } from './web-acl-rule.ts';

type WebAcl = ConfigurationItem<'AWS::WAFv2::WebACL'>;

/** Places and names that a finding shows; `yagura waf audit` shows all. */
const MAX_EVIDENCE = 12;
const MAX_NAMES = 3;

/** What is to be said of a WebACL: whether all of it was seen, and each kind of weakness. */
export interface WebAclVerdicts {
  readonly whole: Verdict;
  readonly parts: readonly Verdict[];
}

/** A kind of weakness is absent for sure only where everything that could show it was seen. */
export function judgeWebAcl(item: WebAcl, input: AuditInput): WebAclVerdicts {
  const remarks = Map.groupBy(auditWebAcl(input), ({ code }) => code);
  const whole = wholeReason(input);
  const hidden = new Set(
    input.webAcl.Rules === undefined ? REMARK_CODES : auditGaps(input).flatMap(({ codes }) => codes),
  );
  return {
    whole: verdictOf(item, '', whole.code === 'read' ? 'pass' : 'unknown', whole),
    parts: REMARK_CODES.map((code): Verdict => {
      const found = remarks.get(code) ?? [];
      if (found.length > 0) return weakness(item, code, found);
      if (hidden.has(code)) return verdictOf(item, code, 'unknown', whole);
      return verdictOf(item, code, 'pass', { code: 'strong', params: {} });
    }),
  };
}

function wholeReason(input: AuditInput): Reason {
  if (input.webAcl.Rules === undefined) return { code: 'unread', params: {} };
  const gaps = auditGaps(input);
  const groups = gaps.flatMap(({ group }) => group ?? []);
  if (groups.length > 0) return { code: 'groups-unread', params: { groups: shorten(groups) } };
  return { code: gaps.length > 0 ? 'attachments-unread' : 'read', params: {} };
}

function weakness(item: WebAcl, code: RemarkCode, remarks: readonly Remark[]): Verdict {
  const severities = remarks.map(({ severity }) => severity);
  const severity = severities.reduce((worst, one) => (severityRank(one) > severityRank(worst) ? one : worst));
  const evidence = remarks.slice(0, MAX_EVIDENCE).map(({ pointer }) => cite(item, pointer.replace(/^\//, '')));
  return { ...verdictOf(item, code, 'fail', { code, params: namesIn(remarks) }, severity), evidence };
}

function verdictOf(
  item: WebAcl,
  discriminator: string,
  outcome: Verdict['outcome'],
  reason: Reason,
  severity: Severity = 'low',
): Verdict {
  const resource = refOf(item);
  return { rule: WEB_ACL_RULE.id, resource, discriminator, outcome, severity, reason, evidence: [cite(item, '')] };
}

/** Names in remarks by what they name, as the sentence about all of them wants them. */
const NAMED = { rule: 'rules', group: 'groups', name: 'names', cve: 'cves', version: 'versions' } as const;

function namesIn(remarks: readonly Remark[]): Reason['params'] {
  return Object.fromEntries(
    Object.entries(NAMED).flatMap(([one, all]) => {
      const names = remarks.flatMap(({ params }) => (params[one] === undefined ? [] : [String(params[one])]));
      return names.length === 0 ? [] : [[all, shorten(names)]];
    }),
  );
}

function shorten(all: readonly string[]): string {
  const names = [...new Set(all)].toSorted();
  const more = names.length - MAX_NAMES;
  return names.slice(0, MAX_NAMES).join(', ') + (more > 0 ? ` +${more}` : '');
}
