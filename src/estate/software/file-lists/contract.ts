import type { FileOwner } from '#estate/model';

/**
 * One installed package with the paths it brought, folders among them, each from the root with a slash in front. They may
 * be gone through more than once, before the next package is asked for.
 */
export interface PackageFiles {
  readonly owner: FileOwner;
  readonly paths: Iterable<string>;
}

/** What a manager's records say of who brought which file, one package after the other, so that nobody holds them all. */
export interface FileLists {
  readonly packages: Iterable<PackageFiles>;
  /** Whether every record could be read, asked once the packages were taken. */
  isWhole(): boolean;
}
