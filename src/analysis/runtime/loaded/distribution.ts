import type { FileOwner, SoftwarePackage } from '#estate/model';
import type { LoadedRule } from './contract.ts';
import { answer, processes, sight } from './evidence.ts';

/**
 * Packages of the machine's distribution, by the files they brought. A file in memory that belongs to the package, in
 * the version that is installed, is proof. That none is there proves something of one kind only: a package that brings
 * shared libraries and no other code, on a machine of which all memory was seen; such packages are told by the agent.
 * Scripts, data and modules of interpreters leave no mark in memory, so nothing is said of their packages. What a
 * container loaded belongs to the container's own packages.
 */
export const ofDistribution: LoadedRule = (host, one) => {
  if (one.type !== 'deb' && one.type !== 'rpm' && one.type !== 'apk') return undefined;
  const { mapped, libraries } = host.report;
  const own = mapped.filter(({ owner }) => owner !== undefined && isOwner(owner, one));
  const current = own.filter(({ owner }) => owner?.version === one.version);
  if (current.length > 0) {
    const evidence = current.map(({ path, pids }) => sight(host, 'mapped', `${path} (${processes(pids)})`));
    return answer('loaded', 'mapped', evidence);
  }
  // Code of it is in memory, of an older version whose file is gone, or of another than the inventory's.
  if (own.length > 0) {
    const evidence = own.map(({ path, state, pids }) => sight(host, 'mapped', `${path} ${state} (${processes(pids)})`));
    return answer('unknown', 'other-version', evidence);
  }
  if (libraries === undefined) return answer('unknown', 'not-all-seen');
  const isIdle = libraries.idle.some((owner) => isOwner(owner, one) && owner.version === one.version);
  if (!isIdle) return answer('unknown', 'not-told');
  const { looks, since } = libraries;
  return answer('not-loaded', 'library-idle', [sight(host, 'libraries/idle', `${looks} looks since ${since}`)]);
};

function isOwner(owner: FileOwner, one: SoftwarePackage): boolean {
  const { type, name, architecture } = owner;
  if (owner.isOfContainer === true || type !== one.type || name !== one.name) return false;
  return architecture === undefined || one.architecture === undefined || architecture === one.architecture;
}
