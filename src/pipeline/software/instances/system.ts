import type { OperatingSystem } from '#estate/model';

/**
 * Names that Systems Manager gives to systems (from system-release, os-release or lsb_release, by the agent's version),
 * and the `ID` of os-release that stands for them. The first that begins so holds.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/operating-systems-and-machine-types.html (read 2026-11-26)
 */
const IDS: readonly (readonly [beginning: string, id: string])[] = [
  ['amazon linux', 'amzn'],
  ['ubuntu', 'ubuntu'],
  ['debian', 'debian'],
  ['raspbian', 'raspbian'],
  ['red hat', 'rhel'],
  ['rhel', 'rhel'],
  ['centos', 'centos'],
  ['rocky', 'rocky'],
  ['almalinux', 'almalinux'],
  ['oracle', 'ol'],
  ['sles', 'sles'],
  ['suse linux enterprise', 'sles'],
  ['opensuse', 'opensuse-leap'],
  ['fedora', 'fedora'],
  ['bottlerocket', 'bottlerocket'],
  ['microsoft windows', 'windows'],
  ['windows', 'windows'],
];

/** The system as os-release would name it; undefined when Systems Manager does not say which it is. */
export function systemOf(name: string | undefined, version: string | undefined): OperatingSystem | undefined {
  const plain = (name ?? '').trim().toLowerCase();
  const [, id] = IDS.find(([beginning]) => plain.startsWith(beginning)) ?? [];
  if (id === undefined) return undefined;
  // Old agents write all of the line: `7.9 (Maipo)`, `8.5.2111 (Core)`.
  const [versionId = ''] = /\d{1,6}(?:\.\d{1,6}){0,4}/.exec(version ?? '') ?? [];
  return { id, versionId, prettyName: [name?.trim(), version?.trim()].filter(Boolean).join(' ').slice(0, 200) };
}
