import { createHolders } from '#analysis/vulnerability';
import { createSoftwareReader } from '#estate/inventories';
import type { Store } from '#platform/store';

/** Which inventories have a package of a name: asked when advisories speak of it, without matching anything. */
export interface PackageHolders {
  /** Digests of the inventories that are held now. */
  having(places: readonly string[]): Promise<readonly string[]>;
}

/**
 * Inventories never change, so each is read once as long as the index lives: the first question costs reading all of
 * them, later ones what is new. Forgotten inventories are left in it; nobody holds them any more.
 */
export function createPackageHolders(store: Store): PackageHolders {
  const holders = createHolders();
  const known = new Set<string>();
  const software = createSoftwareReader(store.db);
  const learn = async () => {
    const rows = await store.db.selectFrom('software_holding').select('digest').distinct().execute();
    for (const { digest } of rows) {
      if (known.has(digest)) continue;
      const { packages, os } = await software.content(digest);
      holders.add(digest, packages, os);
      known.add(digest);
    }
  };
  return {
    async having(places) {
      await learn();
      return [...new Set(places.flatMap((place) => [...holders.named(place)]))];
    },
  };
}
