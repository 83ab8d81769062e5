import { compareVersions, schemeOf } from '#analysis/vulnerability';
import type { PackageType } from '#estate/model';
import { ACTIVE_STATES } from '#findings';
import type { TextParams } from '#kernel';
import type { Store } from '#platform/store';
import type { PackageUpgrade } from '#api/contract';
import { storedJson } from '../../stored-json.ts';

/** Findings of an action whose packages are read, the most urgent: most of them name the same ones. */
const FINDINGS_READ = 60;

/** Packages told of an action. */
const MAX_PACKAGES = 5;

export interface ActionPackages {
  readonly packages: readonly PackageUpgrade[];
  readonly packagesTotal: number;
}

/** Which packages an action brings up to date, by the most urgent of its findings. */
export async function packagesOf({ db }: Store, action: string): Promise<ActionPackages> {
  const rows = await db
    .selectFrom('finding')
    .select(['id', 'reason_params'])
    .where('action_id', '=', action)
    .where('state', 'in', ACTIVE_STATES)
    .orderBy('severity', 'desc')
    .orderBy('due_at')
    .orderBy('id')
    .limit(FINDINGS_READ)
    .execute();
  const found = new Map<string, PackageUpgrade>();
  for (const { id, reason_params } of rows) {
    const { packages = '', types = '' } = storedJson<TextParams>(reason_params, `reason of finding ${id}`);
    for (const one of readPackages(String(packages))) {
      const key = `${one.name} ${one.version}`;
      found.set(key, further(found.get(key), one, String(types)));
    }
  }
  const all = [...found.values()].toSorted(
    (a, b) => Number(a.to === undefined) - Number(b.to === undefined) || (a.name < b.name ? -1 : 1),
  );
  return { packages: all.slice(0, MAX_PACKAGES), packagesTotal: all.length };
}

/** Of two words on one package the version that goes further. */
function further(known: PackageUpgrade | undefined, one: PackageUpgrade, types: string): PackageUpgrade {
  if (known?.to === undefined) return one;
  if (one.to === undefined) return known;
  // The types of a finding's packages stand together: of several, nobody can say which one compares these versions.
  const scheme = types.includes(' ') ? 'generic' : schemeOf(types as PackageType);
  return compareVersions(scheme, one.to, known.to) > 0 ? one : known;
}

/** `openssl 3.0.11 → 3.0.13, libssl3 3.0.11 +2`, as findings have it. */
function readPackages(text: string): readonly PackageUpgrade[] {
  return text
    .replace(/ \+\d+$/, '')
    .split(', ')
    .flatMap((part) => {
      const match = /^(\S+) (\S*)(?: → (\S+))?$/.exec(part);
      if (match === null) return [];
      const [, name = '', version = '', to] = match;
      return [{ name, version, ...(to === undefined ? {} : { to }) }];
    });
}
