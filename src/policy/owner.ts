import type { OwnerProof } from '#findings';
import type { ResourceRef } from '#kernel';
import { type AccountFacts, nearestOu, tagHolds, tagOf } from './conditions.ts';
import type { OwnerRule, Policy } from './policy.ts';

type Hop = OwnerProof['hops'][number];

/** Owners end up in tables and mails: what a tag says is cut to this. */
const MAX_OWNER = 200;

/** Written by AWS itself on what people make, once the organization has switched it on. */
const CREATOR_TAG = 'aws:createdBy';

/**
 * Finds who owns a resource and records every stage tried, the hit last:
 * 1. `ownerTags` on the resource, then on its account;
 * 2. `owners` with a tag condition, then those with accounts, each in the order of the file;
 * 3. `owners` with OUs only: the OU nearest to the account wins, then the order of the file;
 * 4. whoever made it, where AWS wrote that on the resource (`aws:createdBy`);
 * 5. `defaultOwner`.
 * Stages the policy has no rules for are not tried.
 */
export function findOwner(resource: Pick<ResourceRef, 'tags'>, account: AccountFacts, policy: Policy): OwnerProof {
  const hops: Hop[] = [];
  for (const stage of stages(resource, account, policy)) {
    hops.push({ by: stage.by, pointer: stage.pointer, hit: stage.owner !== undefined });
    if (stage.owner !== undefined) return { owner: stage.owner, hops };
  }
  hops.push({ by: 'default', pointer: 'policy defaultOwner', hit: true });
  return { owner: policy.defaultOwner, hops };
}

interface Stage {
  readonly by: Hop['by'];
  readonly pointer: string;
  readonly owner: string | undefined;
}

function* stages(resource: Pick<ResourceRef, 'tags'>, account: AccountFacts, policy: Policy): Iterable<Stage> {
  if (policy.ownerTags.length > 0) {
    yield tagStage('tag', 'resource', resource.tags, policy.ownerTags);
    yield tagStage('account', `account ${account.id}`, account.tags, policy.ownerTags);
  }
  yield* ruleStage('tag', policy, (rule) => rule.tag !== undefined, holds(resource, account));
  yield* ruleStage('account', policy, (rule) => !rule.tag && rule.accounts !== undefined, holds(resource, account));
  yield* ouStage(policy, account);
  yield* creatorStage(resource.tags);
}

function tagStage(by: Hop['by'], what: string, tags: Readonly<Record<string, string>>, keys: readonly string[]): Stage {
  for (const key of keys) {
    const owner = tagOf(tags, key)?.trim().slice(0, MAX_OWNER);
    if (owner) return { by, pointer: `${what} tag ${key}`, owner };
  }
  return { by, pointer: `${what} tags ${keys.join(', ')}`, owner: undefined };
}

function holds(resource: Pick<ResourceRef, 'tags'>, account: AccountFacts): (rule: OwnerRule) => boolean {
  return (rule) =>
    (!rule.tag || tagHolds(rule.tag, resource.tags, account)) &&
    (!rule.accounts || rule.accounts.includes(account.id)) &&
    (!rule.ous || nearestOu(rule.ous, account) !== undefined);
}

function* ruleStage(
  by: Hop['by'],
  policy: Policy,
  belongs: (rule: OwnerRule) => boolean,
  fits: (rule: OwnerRule) => boolean,
): Iterable<Stage> {
  if (!policy.owners.some(belongs)) return;
  const index = policy.owners.findIndex((rule) => belongs(rule) && fits(rule));
  yield ownerAt(by, policy, index);
}

function* ouStage(policy: Policy, account: AccountFacts): Iterable<Stage> {
  let best = -1;
  let bestDepth = -1;
  let tried = false;
  for (const [index, rule] of policy.owners.entries()) {
    if (rule.tag || rule.accounts || !rule.ous) continue;
    tried = true;
    const depth = nearestOu(rule.ous, account);
    if (depth !== undefined && depth > bestDepth) {
      best = index;
      bestDepth = depth;
    }
  }
  if (tried) yield ownerAt('ou', policy, best);
}

/**
 * `IAMUser:<id>:<user>` or `AssumedRole:<id>:<session>`: the name at the end. What root or an account made says nothing
 * of a person. https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/aws-tags.html (read 2026-11-26)
 */
function* creatorStage(tags: Readonly<Record<string, string>>): Iterable<Stage> {
  const value = tagOf(tags, CREATOR_TAG);
  if (value === undefined) return;
  const [kind, , ...name] = value.split(':');
  const isPerson = kind === 'IAMUser' || kind === 'AssumedRole' || kind === 'FederatedUser';
  const owner = isPerson ? name.join(':').trim().slice(0, MAX_OWNER) : '';
  yield { by: 'creator', pointer: `resource tag ${CREATOR_TAG}`, owner: owner === '' ? undefined : owner };
}

function ownerAt(by: Hop['by'], policy: Policy, index: number): Stage {
  const owner = policy.owners[index]?.owner;
  return { by, pointer: owner === undefined ? `policy owners by ${by}` : `policy owners[${index}]`, owner };
}
