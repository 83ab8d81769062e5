import { fillTemplate, type Localized, type Severity } from '#kernel';
import { auditWebAcl, REMARK_MENDS, REMARK_TEXTS, type Remark } from '#analysis/exposure/waf/audit';
import { namedFacts } from '#analysis/exposure/waf/managed';
import type { WafRemark } from '#api/contract';
import type { EstateWebAcl, WafEstate } from './estate.ts';

/** What makes a WebACL stop less than it seems to, the gravest first. */
export function auditOf(estate: WafEstate, { webAcl, attachments }: EstateWebAcl): WafRemark[] {
  const remarks = auditWebAcl({
    webAcl,
    ruleGroups: estate.ruleGroups,
    managed: namedFacts(estate),
    isAttached: attachments === undefined ? undefined : attachments.length > 0,
  });
  return remarks.map(toRemark).toSorted((a, b) => WORST.indexOf(a.severity) - WORST.indexOf(b.severity));
}

const WORST: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'informational'];

function toRemark({ code, severity, params, pointer }: Remark): WafRemark {
  const filled = ({ en, ja }: Localized) => ({ en: fillTemplate(en, params), ja: fillTemplate(ja, params) });
  return { code, severity, sentence: filled(REMARK_TEXTS[code]), mend: filled(REMARK_MENDS[code]), pointer };
}

export function remarkCounts(remarks: readonly WafRemark[]): Record<Severity, number> {
  const counts = { informational: 0, low: 0, medium: 0, high: 0, critical: 0 };
  for (const { severity } of remarks) counts[severity] += 1;
  return counts;
}
