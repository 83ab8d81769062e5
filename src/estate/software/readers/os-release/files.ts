import type { OperatingSystem } from '#estate/model';
import { debianVersion } from './debian-version.ts';
import { lsbRelease, osReleaseFile } from './assignments.ts';
import { releaseLine } from './release-line.ts';

export type OsText = (text: string) => OperatingSystem | undefined;

const alpineRelease: OsText = (text) => {
  const [, version] = /^(\d{1,4}(?:[._]\w{1,20}){1,4})\s*$/.exec(text) ?? [];
  return version === undefined ? undefined : { id: 'alpine', versionId: version };
};

/**
 * Files that name the system, the most trustworthy first: `os-release` is written for this, a descendant's own file
 * says more than that of the system it descends from (`redhat-release` of Oracle Linux says Red Hat).
 */
export const OS_FILES: ReadonlyMap<string, OsText> = new Map([
  ['etc/os-release', osReleaseFile],
  ['usr/lib/os-release', osReleaseFile],
  ['etc/lsb-release', lsbRelease],
  ['etc/oracle-release', releaseLine],
  ['etc/centos-release', releaseLine],
  ['etc/rocky-release', releaseLine],
  ['etc/almalinux-release', releaseLine],
  ['etc/fedora-release', releaseLine],
  ['etc/system-release', releaseLine],
  ['etc/redhat-release', releaseLine],
  ['etc/alpine-release', alpineRelease],
  ['etc/debian_version', debianVersion],
]);
