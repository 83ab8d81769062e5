import { sql } from 'kysely';
import { TERMS_BY_URGENCY } from '#findings';
import { SoftwareExposure } from '#api/contract';
import type { Properties } from '../../filter/property.ts';

function isTerm(value: string) {
  const urgency = (TERMS_BY_URGENCY as readonly string[]).indexOf(value);
  return urgency < 0 ? undefined : sql<boolean>`(urgency = ${sql.lit(urgency)})`;
}

/** What vulnerabilities are filtered by, whatever they are grouped by. */
export const VULNERABILITY_PROPERTIES = {
  account: { type: 'text', columns: ['account_id'] },
  severity: { type: 'severity', columns: ['severity'] },
  term: { type: 'own', columns: ['urgency'], own: { of: isTerm, expects: TERMS_BY_URGENCY.join(', ') } },
  due: { type: 'date', columns: ['due_at'] },
  exposure: { type: 'choice', columns: ['exposure'], values: SoftwareExposure.options },
  exploited: { type: 'flag', columns: ['exploited'] },
  fixable: { type: 'flag', columns: ['fixable'] },
  /** Of the packages: `deb`, `npm`… */
  type: { type: 'words', columns: ['types'] },
  vulnerability: { type: 'text', columns: ['vulnerability'] },
  resource: { type: 'text', columns: ['resource_arn'] },
  name: { type: 'text', columns: ['resource_name'] },
  action: { type: 'text', columns: ['action_id'] },
  text: { type: 'search', columns: ['vulnerability', 'resource_name', 'resource_arn'] },
} as const satisfies Properties;
