import { EXPOSURE_RULES, WEB_ACL_RULE } from '#analysis/exposure/findings';
import { RUNTIME_RULES } from '#analysis/runtime/findings';
import { type SoftwarePortion, VULNERABLE_PACKAGE_RULE } from '#analysis/vulnerability/findings';
import type { LookedFor } from '#findings';
import { verdictIdentity } from '#kernel';

/**
 * Rules that depend on the same things. `account`: what is seen of the account itself; `exposure`: what the internet
 * reaches, by ways that may lead through other accounts; `software`: inventories, advisories and all of the former;
 * `runtime`: what agents and traces see, held against what the internet reaches.
 */
export const FAMILIES = ['account', 'exposure', 'software', 'runtime'] as const;

export type Family = (typeof FAMILIES)[number];

/** What of an account is judged; the rest stays as it was found. */
export interface AccountPortion {
  readonly families: ReadonlySet<Family>;
  /** Of `software`: some resources; all when left out. */
  readonly software?: SoftwarePortion;
}

export const WHOLE_ACCOUNT: AccountPortion = { families: new Set(FAMILIES) };

const FAMILY_OF: ReadonlyMap<string, Family> = new Map<string, Family>([
  ...Object.values(EXPOSURE_RULES).map(({ id }) => [id, 'exposure'] as const),
  [WEB_ACL_RULE.id, 'exposure'],
  [VULNERABLE_PACKAGE_RULE.id, 'software'],
  ...Object.values(RUNTIME_RULES).map(({ id }) => [id, 'runtime'] as const),
]);

export function familyOf(rule: string): Family {
  return FAMILY_OF.get(rule) ?? 'account';
}

/** What was looked at besides the families of a portion. */
export interface LookedAt {
  /** Resources whose software was really judged; all when left out. */
  readonly judged: ReadonlySet<string> | undefined;
  /** Findings of `runtime` that stay as they are, by `verdictIdentity`; undefined when nothing of it was looked at. */
  readonly kept: ReadonlySet<string> | undefined;
}

/** Which findings of an account were looked for. */
export function lookedFor({ families }: AccountPortion, { judged, kept }: LookedAt): LookedFor {
  return ({ rule, resource_arn, discriminator }) => {
    const family = familyOf(rule);
    if (!families.has(family)) return false;
    if (family === 'software') return judged === undefined || judged.has(resource_arn);
    if (family === 'runtime')
      return kept?.has(verdictIdentity({ rule, resource: { arn: resource_arn }, discriminator })) === false;
    return true;
  };
}
