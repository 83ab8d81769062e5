import type { PackageName } from '#estate/model';
import { type Instant, parseInstant } from '#kernel';

/** What one thread of a process says it has loaded. */
export interface ModuleFile {
  readonly packages: readonly PackageName[];
  readonly complete: boolean;
  readonly reason?: string;
  readonly since?: Instant;
  /** Threads it started that still run: each writes a file of its own. */
  readonly threads: readonly number[];
}

/** Which process a file must be about to be believed. */
export interface ModuleFileOwner {
  readonly runtime: 'node' | 'python';
  /** As the process itself sees it. */
  readonly pid: number;
  readonly startTicks: number;
  readonly thread: number;
}

const MAX_PACKAGES = 5_000;
const MAX_THREADS = 1_000;
const TEXT = /^[^\s\p{Cc}]{1,256}$/u;
const NPM_NAME = /^(?:(@[^/@\s\p{Cc}]{1,100})\/)?([^/@\s\p{Cc}]{1,214})$/u;

/** Reads what a process wrote. Anybody may write anything there: what is not of this process or not understood is refused. */
export function parseModuleFile(text: string, owner: ModuleFileOwner): ModuleFile | undefined {
  const file = membersOf(text);
  if (file === undefined || file['format'] !== 1) return undefined;
  if (file['runtime'] !== owner.runtime || file['pid'] !== owner.pid) return undefined;
  if (file['startTicks'] !== owner.startTicks || file['thread'] !== owner.thread) return undefined;
  const { packages, threads, complete, reason, since } = file;
  const given = Array.isArray(packages) ? packages : [];
  const named = given.slice(0, MAX_PACKAGES).flatMap((one: unknown) => packageName(one, owner.runtime) ?? []);
  const ids = Array.isArray(threads) ? threads.filter((id: unknown) => Number.isSafeInteger(id)) : [];
  const isUnderstood = named.length === given.length && Array.isArray(packages) && ids.length < MAX_THREADS;
  const why = isUnderstood ? reason : 'damaged';
  const at = typeof since === 'string' ? parseInstant(since) : undefined;
  return {
    packages: named,
    complete: complete === true && isUnderstood,
    ...(typeof why === 'string' && /^[a-z-]{1,40}$/.test(why) ? { reason: why } : {}),
    ...(at === undefined ? {} : { since: at }),
    threads: ids.slice(0, MAX_THREADS),
  };
}

function membersOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function packageName(given: unknown, runtime: 'node' | 'python'): PackageName | undefined {
  const [name, version] = Array.isArray(given) ? (given as readonly unknown[]) : [];
  if (typeof name !== 'string' || typeof version !== 'string' || !TEXT.test(version)) return undefined;
  if (runtime === 'python') return TEXT.test(name) ? { type: 'pypi', name: pypiName(name), version } : undefined;
  return npmPackage(name, version);
}

/** `@scope/name` in its two parts. */
export function npmPackage(full: string, version: string): PackageName | undefined {
  const [, namespace, name] = NPM_NAME.exec(full) ?? [];
  if (name === undefined || !TEXT.test(version)) return undefined;
  return { type: 'npm', ...(namespace === undefined ? {} : { namespace }), name, version };
}

/** https://packaging.python.org/en/latest/specifications/name-normalization/ (read 2026-11-26) */
export function pypiName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
