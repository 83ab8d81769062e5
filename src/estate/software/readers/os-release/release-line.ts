import type { OperatingSystem } from '#estate/model';

/** How the line begins, and the id that os-release of a later version of that system has. */
const NAMES: readonly (readonly [string, string])[] = [
  ['Red Hat Enterprise Linux', 'rhel'],
  ['CentOS', 'centos'],
  ['Oracle Linux', 'ol'],
  ['Enterprise Linux Enterprise Linux', 'ol'],
  ['Rocky Linux', 'rocky'],
  ['AlmaLinux', 'almalinux'],
  ['Fedora', 'fedora'],
  ['Amazon Linux', 'amzn'],
  ['Scientific Linux', 'scientific'],
];

/** `CentOS release 6.10 (Final)`, `Red Hat Enterprise Linux Server release 7.7 (Maipo)`. */
export function releaseLine(text: string): OperatingSystem | undefined {
  const line = text.split('\n', 1)[0]?.trim() ?? '';
  const [, versionId] = /\brelease (\d{1,4}(?:\.\d{1,8})*)/.exec(line) ?? [];
  const [, id] = NAMES.find(([beginning]) => line.startsWith(beginning)) ?? [];
  if (id === undefined || versionId === undefined || /\p{Cc}/u.test(line) || line.length > 200) return undefined;
  return { id, versionId, prettyName: line };
}
