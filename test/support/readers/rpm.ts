import { rpmHeader } from '../rpm/header.ts';
import { bdbDatabase, ndbDatabase, sqliteDatabase } from '../rpm/databases.ts';
import type { ReaderFixture } from '../reader-fixture.ts';

const BLOBS = [
  rpmHeader({
    name: 'openssl-libs',
    version: '1.0.2k',
    release: '19.el7',
    epoch: 1,
    arch: 'x86_64',
    sourceRpm: 'openssl-1.0.2k-19.el7.src.rpm',
    vendor: 'CentOS',
    license: 'OpenSSL',
    changes: 3000,
  }),
  rpmHeader({ name: 'gpg-pubkey', version: 'f4a80eb5', release: '53a7ff4b' }),
  rpmHeader({
    name: 'nodejs',
    version: '16.14.0',
    release: '5.module+el8.6.0+15294+9b9d4f4a',
    epoch: 1,
    arch: 'x86_64',
    sourceRpm: 'nodejs-16.14.0-5.module+el8.6.0+15294+9b9d4f4a.src.rpm',
    modularityLabel: 'nodejs:16:8060020220523160029:ad008a3a',
  }),
  rpmHeader({ name: 'tzdata', version: '2024a', release: '1.amzn2023', arch: 'noarch', vendor: 'Amazon Linux' }),
];

const PACKAGES = [
  'nodejs@1:16.14.0-5.module+el8.6.0+15294+9b9d4f4a',
  'openssl-libs@1:1.0.2k-19.el7',
  'tzdata@2024a-1.amzn2023',
];

/** The same packages in every form the database had. */
export function fixtures(): readonly ReaderFixture[] {
  const { database } = sqliteDatabase(BLOBS);
  const unfinished = sqliteDatabase(BLOBS, true);
  return [
    { path: 'var/lib/rpm/rpmdb.sqlite', content: database, packages: PACKAGES },
    {
      path: 'var/lib/rpm/rpmdb.sqlite',
      content: unfinished.database,
      beside: { 'rpmdb.sqlite-wal': unfinished.log },
      packages: PACKAGES,
    },
    { path: 'usr/lib/sysimage/rpm/Packages.db', content: ndbDatabase(BLOBS), packages: PACKAGES },
    { path: 'var/lib/rpm/Packages', content: bdbDatabase(BLOBS), packages: PACKAGES },
    { path: 'var/lib/rpm/Packages', content: bdbDatabase(BLOBS, true), packages: PACKAGES },
  ];
}
