import type { PackageReader } from '../contract.ts';
import { read } from './read.ts';

/** What dpkg says is installed: its status file, or the files of images that are built without dpkg. */
export const dpkg: PackageReader = {
  id: 'dpkg',
  title: { en: 'dpkg (Debian, Ubuntu)', ja: 'dpkg（Debian、Ubuntu）' },
  sources: [
    { url: 'https://man7.org/linux/man-pages/man1/dpkg.1.html', read: '2026-11-26' },
    { url: 'https://www.debian.org/doc/debian-policy/ch-controlfields.html', read: '2026-11-26' },
    { url: 'https://github.com/GoogleContainerTools/distroless/blob/main/PACKAGE_METADATA.md', read: '2026-11-26' },
  ],
  finds: ['deb'],
  maxBytes: 64 * 1024 * 1024,
  wants: ({ path }) =>
    path === 'var/lib/dpkg/status' || (/^var\/lib\/dpkg\/status\.d\/[^/]+$/.test(path) && !path.endsWith('.md5sums')),
  read,
};
