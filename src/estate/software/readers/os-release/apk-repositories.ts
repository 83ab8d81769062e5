import type { ReadSoftware } from '../contract.ts';
import { linesOf } from '../support/stanzas.ts';

export const APK_REPOSITORIES = 'etc/apk/repositories';

/** The end of an address: `…/alpine/v3.20/main`, `…/alpine/edge/testing`, the release alone where a line names several. */
const RELEASE = /\/(edge|latest-stable|v\d{1,3}\.\d{1,3})(?:\/[\w.-]{1,100})?\/*$/;

/**
 * Which release apk takes packages from. A line that names none (a medium, somebody's own repository) says nothing of
 * it. https://wiki.alpinelinux.org/wiki/Repositories (read 2026-11-26)
 */
export function apkRepositories(text: string): ReadSoftware {
  const releases = new Set<string>();
  for (const line of linesOf(text)) {
    if (line.length > 2000 || line.trim().startsWith('#')) continue;
    // `@tag` in front pins packages to the line; it is a place that packages come from all the same.
    for (const word of line.split(/\s+/)) {
      const [, release] = RELEASE.exec(word) ?? [];
      if (release !== undefined) releases.add(release);
    }
  }
  const [release, ...others] = [...releases].toSorted();
  if (release === undefined) return { packages: [] };
  if (others.length > 0) {
    const named = [release, ...others].slice(0, 5).join(', ');
    return told(`it names several releases (${named}): packages are judged as those of the system's own release`);
  }
  if (release === 'latest-stable') {
    return told("latest-stable is another release every half year: packages are judged as those of the system's own");
  }
  return { packages: [], packagesFrom: release.replace(/^v/, '') };
}

function told(detail: string): ReadSoftware {
  return { packages: [], problems: [{ code: 'unclear-release', detail }] };
}
