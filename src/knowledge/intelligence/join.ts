import type { Intelligence } from '#analysis/vulnerability/decision';
import type { EpssReading } from './epss.ts';
import type { KevReading } from './kev.ts';
import type { SsvcReading } from './ssvc.ts';

/** What was read of the world outside; each may be missing. */
export interface IntelligenceReadings {
  readonly kev?: Pick<KevReading, 'entries'>;
  readonly epss?: Pick<EpssReading, 'scores'>;
  readonly ssvc?: Pick<SsvcReading, 'labels'>;
}

/** All that is known of one CVE. */
export function intelligenceOf(cve: string, { kev, epss, ssvc }: IntelligenceReadings): Intelligence {
  const [entry, score, labels] = [kev?.entries.get(cve), epss?.scores.get(cve), ssvc?.labels.get(cve)];
  return { ...(entry && { kev: entry }), ...(score && { epss: score }), ...(labels && { ssvc: labels }) };
}
