import type { PackageName } from '#estate/model';
import type { HostFiles } from '#platform/host';
import { LIMITS } from '../observe/limits.ts';
import type { MapLine } from '../observe/memory-map.ts';
import { npmPackage, pypiName } from './module-file.ts';

/** Packages of extensions by the file in memory, kept between looks; undefined is no package's. */
export type ExtensionCache = Map<string, PackageName | undefined>;

const NODE = /^(\/.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\/.*\.node$/;
const PYTHON = /^(\/.*\/(?:site|dist)-packages)\/(.+\.so[\d.]*)$/;
const RECORDS = /\.(?:dist|egg)-info$/;

/** Packages of npm and PyPI whose native code is in memory: proof that the package is loaded, without its word. */
export function extensionPackages(
  maps: readonly MapLine[],
  files: HostFiles,
  cache: ExtensionCache,
  isUsed: (key: string) => void,
): PackageName[] {
  const packages: PackageName[] = [];
  for (const line of maps) {
    const isNode = NODE.test(line.path);
    if (!isNode && !PYTHON.test(line.path)) continue;
    const key = `${line.device} ${line.inode} ${line.path}`;
    isUsed(key);
    // Beside a file that was replaced lies the record of another version: then only what was read before counts.
    if (!cache.has(key) && !line.isMarkedDeleted && cache.size < LIMITS.extensionPackages) {
      cache.set(key, isNode ? npmOwner(line.path, files) : pypiOwner(line.path, files));
    }
    const found = cache.get(key);
    if (found !== undefined) packages.push(found);
  }
  return packages;
}

function npmOwner(path: string, files: HostFiles): PackageName | undefined {
  const folder = NODE.exec(path)?.[1];
  const text = files.text(`${folder}/package.json`, LIMITS.packageRecord);
  if (text.value === undefined || text.isCut) return undefined;
  const [name, version] = ['name', 'version'].map((member) => memberOf(text.value, member));
  return name === undefined || version === undefined ? undefined : npmPackage(name, version);
}

/** The distribution whose list of files names the extension; most often the one that is called as the folder is. */
function pypiOwner(path: string, files: HostFiles): PackageName | undefined {
  const [, site = '', inside = ''] = PYTHON.exec(path) ?? [];
  const names = (files.names(site, LIMITS.sitePackages).value ?? []).filter((name) => RECORDS.test(name));
  const top = pypiName(inside.split(/[/.]/, 1)[0] ?? '');
  const isLikely = (name: string) => pypiName(name.split('-', 1)[0] ?? '') === top;
  const ordered = [...names.filter(isLikely), ...names.filter((name) => !isLikely(name))];
  const record = ordered.find((name) => {
    const list = files.text(`${site}/${name}/RECORD`, LIMITS.packageRecord).value ?? '';
    return `\n${list}`.includes(`\n${inside},`);
  });
  const head = ['METADATA', 'PKG-INFO'].map((name) => files.text(`${site}/${record}/${name}`, 64 * 1024).value);
  const text = record === undefined ? '' : (head.find((one) => one !== undefined) ?? '');
  const [name, version] = ['Name', 'Version'].map(
    (field) => new RegExp(`^${field}: *(\\S{1,256})\\s*$`, 'm').exec(text)?.[1],
  );
  return name === undefined || version === undefined ? undefined : { type: 'pypi', name: pypiName(name), version };
}

function memberOf(text: string, name: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const member: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof member === 'string' ? member : undefined;
  } catch {
    return undefined;
  }
}
