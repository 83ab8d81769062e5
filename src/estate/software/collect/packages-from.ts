import type { OperatingSystem } from '#estate/model';

/** The system with the release its packages are taken from, when that is not its own: `edge` on Alpine 3.19. */
export function withPackagesFrom(os: OperatingSystem, release: string | undefined): OperatingSystem {
  if (release === undefined || os.id !== 'alpine' || release === ownRelease(os.versionId)) return os;
  return { ...os, packagesFrom: release };
}

/** Of `3.19.1` it is `3.19`; the development version names itself `3.21_alpha20240923`. */
function ownRelease(versionId: string): string {
  return versionId.includes('_') ? 'edge' : versionId.split('.').slice(0, 2).join('.');
}
