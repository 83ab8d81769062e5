import type { FileHead, PackageReader } from '../contract.ts';
import { baseName } from '../support/names.ts';
import { isArchiveName } from './names.ts';
import { read } from './read.ts';

/**
 * Java archives, and archives in them. Coordinates come from Maven's own record, else from the manifest and the name;
 * an archive with classes that says neither is a problem and gets no invented version.
 */
export const jar: PackageReader = {
  id: 'jar',
  title: { en: 'Java archives, also nested and shaded', ja: 'Java アーカイブ（入れ子や同梱を含む）' },
  sources: [
    { url: 'https://docs.oracle.com/en/java/javase/21/docs/specs/jar/jar.html', read: '2026-11-26' },
    { url: 'https://maven.apache.org/shared/maven-archiver/index.html', read: '2026-11-26' },
    {
      url: 'https://felix.apache.org/documentation/subprojects/apache-felix-maven-bundle-plugin-bnd.html',
      read: '2026-11-26',
    },
    { url: 'https://docs.spring.io/spring-boot/specification/executable-jar/nested-jars.html', read: '2026-11-26' },
    { url: 'https://logging.apache.org/security.html#CVE-2021-44228', read: '2026-11-26' },
  ],
  finds: ['maven'],
  maxBytes: 1024 * 1024 * 1024,
  wants: (file) => isArchiveName(file.path) || /\.zip$/i.test(file.path) || mayRunItself(file),
  read,
};

/** Archives that carry the script which starts them have the name of a program. */
function mayRunItself({ path, bytes, isExecutable }: FileHead): boolean {
  return isExecutable && bytes >= 64 * 1024 && !baseName(path).includes('.');
}
