import type { PackageReader } from '../contract.ts';
import { isDatabase, WAL } from './files.ts';
import { read } from './read.ts';

/** What rpm says is installed: its database in any of the three forms it had. */
export const rpm: PackageReader = {
  id: 'rpm',
  title: { en: 'rpm (Red Hat family, Amazon Linux, SUSE)', ja: 'rpm（Red Hat 系、Amazon Linux、SUSE）' },
  sources: [
    { url: 'https://rpm-software-management.github.io/rpm/manual/format_header.html', read: '2026-11-26' },
    { url: 'https://github.com/rpm-software-management/rpm/blob/master/include/rpm/rpmtag.h', read: '2026-11-26' },
    { url: 'https://www.sqlite.org/fileformat2.html', read: '2026-11-26' },
    { url: 'https://github.com/rpm-software-management/rpm/blob/master/lib/backend/ndb/rpmpkg.c', read: '2026-11-26' },
    { url: 'https://github.com/rpm-software-management/rpm/blob/master/lib/backend/bdb_ro.c', read: '2026-11-26' },
  ],
  finds: ['rpm'],
  maxBytes: 512 * 1024 * 1024,
  needs: [WAL],
  wants: ({ path }) => isDatabase(path),
  read,
};
