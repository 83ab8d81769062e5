import { speaker, staleness } from '#analysis/vulnerability/findings';
import { createSoftwareReader, holdingsOf } from '#estate/inventories';
import type { InventorySource, SoftwareHolding, SoftwareInventory } from '#estate/model';
import { Fault, type Instant } from '#kernel';
import type { Store } from '#platform/store';

/** The inventory that speaks for a resource. */
export interface HeldSoftware {
  readonly holding: SoftwareHolding;
  readonly inventory: SoftwareInventory;
  /** Why its word is no longer a look at the resource; nothing while it is. */
  readonly stale: string | undefined;
}

/** Resources named when an id is ambiguous. */
const MAX_CANDIDATES = 5;

const TARGETS: Readonly<Record<InventorySource, SoftwareInventory['target']['kind']>> = {
  agent: 'host',
  image: 'image',
  function: 'function',
  ssm: 'instance',
  sbom: 'sbom',
};

/**
 * What is held of a resource, named by its ARN, `yagura:host:<id>`, its name or the end of its ARN; undefined when
 * nothing is. Fault `usage` when several go by that name.
 */
export async function heldSoftware(store: Store, wanted: string, asOf: Instant): Promise<HeldSoftware | undefined> {
  const entity = await entityNamed(store, wanted);
  if (entity === undefined) return undefined;
  const holdings = await holdingsOf(store.db, entity);
  const holding = speaker(holdings, asOf);
  if (holding === undefined) return undefined;
  const { layers, baseLayers, ...content } = await createSoftwareReader(store.db).content(holding.digest);
  const target = {
    kind: TARGETS[holding.source],
    name: holding.name,
    ...(layers && { layers }),
    ...(baseLayers === undefined ? {} : { baseLayers }),
  };
  return {
    holding,
    inventory: { ...content, target, takenAt: holding.takenAt },
    stale: staleness(holding, asOf),
  };
}

async function entityNamed(store: Store, wanted: string): Promise<string | undefined> {
  const rows = await store.db
    .selectFrom('software_holding')
    .select(['entity', 'name'])
    .distinct()
    .where((on) => on.or([on('entity', '=', wanted), on('name', '=', wanted), on('entity', 'like', `%${wanted}`)]))
    .orderBy('entity')
    .limit(200)
    .execute();
  if (rows.some(({ entity }) => entity === wanted)) return wanted;
  // The pattern knows wildcards; what it found must end in the id itself.
  const ends = [`/${wanted}`, `:${wanted}`];
  const found = rows.filter(({ entity, name }) => name === wanted || ends.some((end) => entity.endsWith(end)));
  const entities = [...new Set(found.map(({ entity }) => entity))];
  if (entities.length > 1) {
    throw new Fault('usage', `several resources go by \`${wanted.slice(0, 100)}\`: ${named(entities)}`, {
      mend: 'give the whole ARN',
    });
  }
  return entities[0];
}

function named(entities: readonly string[]): string {
  const more = entities.length - MAX_CANDIDATES;
  return `${entities.slice(0, MAX_CANDIDATES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
