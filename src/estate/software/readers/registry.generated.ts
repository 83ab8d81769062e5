// Written by `npm run gen` from the folders beside it.
import type { PackageReader } from './contract.ts';
import { apk } from './apk/leaf.ts';
import { binary } from './binary/leaf.ts';
import { cargoLock } from './cargo-lock/leaf.ts';
import { composer } from './composer/leaf.ts';
import { dpkg } from './dpkg/leaf.ts';
import { dpkgFiles } from './dpkg-files/leaf.ts';
import { gemInstalled } from './gem-installed/leaf.ts';
import { gemLock } from './gem-lock/leaf.ts';
import { goMod } from './go-mod/leaf.ts';
import { jar } from './jar/leaf.ts';
import { mavenLock } from './maven-lock/leaf.ts';
import { npmInstalled } from './npm-installed/leaf.ts';
import { npmLock } from './npm-lock/leaf.ts';
import { nuget } from './nuget/leaf.ts';
import { osRelease } from './os-release/leaf.ts';
import { pypiInstalled } from './pypi-installed/leaf.ts';
import { pypiLock } from './pypi-lock/leaf.ts';
import { rpm } from './rpm/leaf.ts';

/** Every package reader, by id. */
export const PACKAGE_READERS = [
  apk,
  binary,
  cargoLock,
  composer,
  dpkg,
  dpkgFiles,
  gemInstalled,
  gemLock,
  goMod,
  jar,
  mavenLock,
  npmInstalled,
  npmLock,
  nuget,
  osRelease,
  pypiInstalled,
  pypiLock,
  rpm,
] as const satisfies readonly PackageReader[];
