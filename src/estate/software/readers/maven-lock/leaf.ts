import type { PackageReader } from '../contract.ts';
import { read } from './read.ts';

/**
 * What Gradle and sbt lock, and what a `pom.xml` itself says. What only tests use is left out. Of a `pom.xml`, versions
 * that a parent or a bill of materials decides and everything that its dependencies need are not in the file: a problem
 * says so.
 */
export const mavenLock: PackageReader = {
  id: 'maven-lock',
  title: { en: 'Lock files of Gradle and sbt, pom.xml', ja: 'Gradle・sbt のロックファイルと pom.xml' },
  sources: [
    { url: 'https://docs.gradle.org/current/userguide/dependency_locking.html', read: '2026-11-26' },
    { url: 'https://github.com/stringbean/sbt-dependency-lock', read: '2026-11-26' },
    { url: 'https://maven.apache.org/pom.html', read: '2026-11-26' },
  ],
  finds: ['maven'],
  maxBytes: 4 * 1024 * 1024,
  wants: ({ path }) =>
    /(?:^|\/)(?:pom\.xml|build\.sbt\.lock|[^/]*gradle\.lockfile)$|(?:^|\/)dependency-locks\/[^/]+\.lockfile$/.test(
      path,
    ) && !/(?:^|\/)(?:META-INF|target)\//.test(path),
  read,
};
