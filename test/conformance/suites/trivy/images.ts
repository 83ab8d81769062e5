import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SoftwarePackage } from '#estate/model';

const LISTS = 'pkg/fanal/test/integration/testdata/goldens/packages';

interface Listed {
  readonly Name: string;
  readonly Version: string;
  readonly Release?: string;
  readonly Epoch?: number;
  readonly Arch?: string;
  readonly SrcName?: string;
  readonly SrcVersion?: string;
  readonly SrcRelease?: string;
  readonly SrcEpoch?: number;
  readonly Maintainer?: string;
}

/** Package lists of real images by the image's name, as packages of a type. */
export function readImages(folder: string): ReadonlyMap<string, readonly Listed[]> {
  const lists = join(folder, LISTS);
  return new Map(
    readdirSync(lists).map((name) => [
      name.replace('.json.golden', ''),
      JSON.parse(readFileSync(join(lists, name), 'utf8')) as readonly Listed[],
    ]),
  );
}

export function packageOf(listed: Listed, type: SoftwarePackage['type']): SoftwarePackage {
  const { Name, SrcName, Arch, Maintainer } = listed;
  return {
    type,
    name: Name,
    version: whole(listed.Epoch, listed.Version, listed.Release),
    standing: 'installed',
    locations: [{ path: 'image' }],
    ...(Arch ? { architecture: Arch } : {}),
    ...(type === 'rpm' && Maintainer ? { vendor: Maintainer } : {}),
    ...(SrcName
      ? { source: { name: SrcName, version: whole(listed.SrcEpoch, listed.SrcVersion ?? '', listed.SrcRelease) } }
      : {}),
  };
}

function whole(epoch: number | undefined, version: string, release: string | undefined): string {
  return `${epoch ? `${epoch}:` : ''}${version}${release ? `-${release}` : ''}`;
}
