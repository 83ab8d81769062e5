import { isAccountId, parseArn, type ResourceRef } from '#kernel';
import { listAt, textAt } from './members.ts';

/** Stands for an account that neither the record nor the caller names. */
export const UNKNOWN_ACCOUNT = 'unknown';

const MAX_TAGS = 50;

export interface ForeignResource {
  /** ARN, or whatever the product calls it by. */
  readonly id: string;
  readonly type: string;
  readonly name?: string;
  readonly accountId: string;
  readonly region: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly partition?: string;
}

/**
 * A resource as our own rules name it. An account is named by the ARN of its root user, as everywhere in this program.
 * A function is named without `$LATEST`, which every function has.
 * What is no ARN gets account and region before it, so that `default` of one account is not `default` of another.
 */
export function resourceRef(said: ForeignResource): ResourceRef {
  const given = { ...said, id: said.id.replace(/(:function:[^:]+):\$LATEST$/, '$1') };
  const arn = parseArn(given.id);
  const account = accountOf(given.id);
  const accountId = given.accountId || arn?.accountId || account || UNKNOWN_ACCOUNT;
  const region = given.region || arn?.region || 'global';
  const tags = given.tags ?? {};
  if (account !== undefined) {
    const root = `arn:${given.partition || 'aws'}:iam::${account}:root`;
    return { arn: root, type: 'AWS::::Account', id: account, name: given.name || account, accountId, region, tags };
  }
  const own = arn || given.id.startsWith('/') ? given.id : `${accountId}/${region}/${given.id || given.type}`;
  const id = arn ? tailOf(arn.resource) : tailOf(given.id);
  return { arn: own, type: given.type || 'Other', id, name: given.name || id, accountId, region, tags };
}

/** `AWS::::Account:123456789012` and a bare account id name an account. */
function accountOf(id: string): string | undefined {
  const bare = id.replace(/^AWS::::Account:/, '');
  return isAccountId(bare) ? bare : undefined;
}

/** What stands behind the last slash or colon; the digest of an image stays with its name. */
function tailOf(resource: string): string {
  const image = /([^/]+\/sha256:[0-9a-f]+)$/.exec(resource)?.[1];
  return image ?? (/([^/:]+)\/?$/.exec(resource)?.[1] || resource);
}

/** Tags as a map of texts: from `{Name: 'x'}` or `[{key, value}]`, whichever it is. */
export function tagsOf(value: unknown): Record<string, string> {
  const pairs =
    Array.isArray(value) || typeof value !== 'object' || value === null
      ? (Array.isArray(value) ? listAt(value) : []).map((tag) => [
          textAt(tag, 'Key') || textAt(tag, 'key') || textAt(tag, 'name'),
          textAt(tag, 'Value') || textAt(tag, 'value'),
        ])
      : Object.keys(value).map((key) => [key, textAt(value, key)]);
  return Object.fromEntries(pairs.filter(([key]) => key !== '').slice(0, MAX_TAGS)) as Record<string, string>;
}

/** Services whose findings about a whole account are the same seen from every region. */
const GLOBAL_CHECK = /^(iam|account|cloudfront|organizations|route53|shield|trustedadvisor|waf)[._-]/i;

/** Tells apart what a product says of a whole account region by region: one finding per region, not one that flaps. */
export function accountPart({ arn, region }: ResourceRef, check: string): string {
  return /^arn:[^:]+:iam::[^:]*:root$/.test(arn) && region !== 'global' && !GLOBAL_CHECK.test(check) ? region : '';
}
