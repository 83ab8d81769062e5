import type { ResourceRef } from '#kernel';
import type { ForeignFinding, Reading } from '../contract.ts';

type Common = Pick<ForeignFinding, 'source' | 'uid' | 'title' | 'severity' | 'status' | 'firstSeenAt' | 'updatedAt'>;

/** What the states of this program's findings say to a reader. */
const STATUSES: Readonly<Record<string, ForeignFinding['status']>> = {
  open: 'open',
  'not-looked-at': 'unknown',
  suppressed: 'suppressed',
  fixed: 'fixed',
  gone: 'gone',
};

/**
 * A finding this program wrote: identity and texts stand in fields of its own, so nothing has to be guessed.
 * `field` reads them where the format keeps such fields.
 */
export function exportedFinding(
  field: (name: string) => string,
  common: Common,
  resource: ResourceRef | undefined,
  texts: Pick<ForeignFinding['rule'], 'why' | 'mend' | 'url'>,
): Reading {
  if (!resource) return { problem: 'no resource' };
  const kind = field('kind');
  const state = field('state');
  const own: ResourceRef = {
    ...resource,
    arn: field('resource') || resource.arn,
    type: field('resourceType') || resource.type,
    id: field('resourceId') || resource.id,
    name: field('resourceName') || resource.name,
    region: field('region') || resource.region,
    accountId: field('account') || resource.accountId,
  };
  return {
    findings: [
      {
        ...common,
        status: (Object.hasOwn(STATUSES, state) ? STATUSES[state] : undefined) ?? common.status,
        kind: kind === 'vulnerability' || kind === 'threat' ? kind : 'compliance',
        rule: { id: field('rule'), title: field('ruleTitle') || common.title, ...texts, answers: [] },
        resource: own,
        discriminator: field('discriminator'),
      },
    ],
  };
}
