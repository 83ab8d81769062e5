import type { InventorySource, SoftwareInventory } from '#estate/model';
import { Fault, type Instant, parseArn } from '#kernel';
import type { Store } from '#platform/store';
import { type HeldFor, holdInventory } from './hold.ts';

/** As what an inventory that somebody read is held: what is no image and no function is a word of whoever brought it. */
const SOURCES: Readonly<Record<SoftwareInventory['target']['kind'], InventorySource>> = {
  image: 'image',
  function: 'function',
  root: 'sbom',
  host: 'sbom',
  instance: 'sbom',
  sbom: 'sbom',
};

/** Resources that have software, by how their ARNs go on. https://docs.aws.amazon.com/service-authorization/latest/reference/ (read 2026-11-26) */
const TYPES: readonly (readonly [service: string, resource: RegExp, type: string])[] = [
  ['ec2', /^instance\/([\w-]+)$/, 'AWS::EC2::Instance'],
  ['lambda', /^function:([\w-]+)$/, 'AWS::Lambda::Function'],
  ['ecr', /^repository\/(.+)$/, 'AWS::ECR::Image'],
  ['ssm', /^managed-instance\/([\w-]+)$/, 'AWS::SSM::ManagedInstance'],
];

const HOST = /^yagura:host:([\w.-]{1,200})$/;

/** Type of a machine outside of AWS. */
const HOST_TYPE = 'Yagura::Host';

export interface Recorded {
  readonly entity: string;
  readonly source: InventorySource;
  /** False when the same was held, or a newer word is. */
  readonly isNew: boolean;
}

/** Holds an inventory for a resource, named by its ARN or `yagura:host:<id>`. Fault `usage` when it is neither. */
export async function recordInventory(
  store: Store,
  entity: string,
  inventory: SoftwareInventory,
  now: Instant,
): Promise<Recorded> {
  const source = SOURCES[inventory.target.kind];
  const of: HeldFor = { ...placeOf(entity), entity, source, revision: inventory.target.digest ?? '' };
  const { isNew } = await store.transaction((tx) => holdInventory(tx, store.dialect, of, inventory, now));
  return { entity, source, isNew };
}

/** Where a resource is and what it is. Fault `usage` when it cannot have software. */
export function placeOf(entity: string): Pick<HeldFor, 'accountId' | 'region' | 'resourceType' | 'name'> {
  const host = HOST.exec(entity)?.[1];
  if (host !== undefined) return { accountId: '', region: 'global', resourceType: HOST_TYPE, name: host };
  const arn = parseArn(entity);
  for (const [service, pattern, resourceType] of TYPES) {
    const name = arn?.service === service ? pattern.exec(arn.resource)?.[1] : undefined;
    if (arn && name !== undefined) return { accountId: arn.accountId, region: arn.region, resourceType, name };
  }
  throw new Fault('usage', `\`${entity.slice(0, 200)}\` is no resource that has software`, {
    mend: 'give the ARN of an instance, a function, an image of ECR or a managed node, or `yagura:host:<id>`',
  });
}
