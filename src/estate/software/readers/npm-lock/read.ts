import type { FileBody, ReadSoftware } from '../contract.ts';
import { type Gathering, gathering } from '../support/gathering.ts';
import { baseName } from '../support/names.ts';
import { readBunLock } from './bun.ts';
import { readPackageLock } from './package-lock.ts';
import { readPnpmLock } from './pnpm.ts';
import { readYarnLock } from './yarn.ts';

const FORMATS: Readonly<Record<string, (content: Uint8Array, gather: Gathering) => void>> = {
  'package-lock.json': readPackageLock,
  'npm-shrinkwrap.json': readPackageLock,
  'yarn.lock': readYarnLock,
  'pnpm-lock.yaml': readPnpmLock,
  'bun.lock': readBunLock,
};

export function read({ path, content }: FileBody): ReadSoftware {
  const gather = gathering();
  const name = baseName(path);
  if (Object.hasOwn(FORMATS, name)) FORMATS[name]?.(content, gather);
  return gather.done();
}
