import type { SoftwarePackage } from '#estate/model';
import type { LoadedRule } from './contract.ts';
import { answer, sight } from './evidence.ts';

/**
 * Kernels as distributions pack them. The release is in Debian's and Ubuntu's name (`linux-image-6.1.0-21-amd64`); with
 * rpm it is version and architecture (`6.1.102-108.177.amzn2023.x86_64`); with apk it is built of version and flavour
 * (`6.6.30-r0` of `linux-lts` runs as `6.6.30-0-lts`). Packages that merely ask for the newest kernel have no release.
 * https://packages.debian.org/bookworm/linux-image-6.1.0-21-amd64, https://docs.aws.amazon.com/linux/al2023/ug/kernel.html,
 * https://pkgs.alpinelinux.org/package/v3.20/main/x86_64/linux-lts (read 2026-11-26)
 */
const DEB = /^linux-(?:image|modules|modules-extra)-(?:unsigned-)?(\d+\.\d+\.\d+-.+?)(?:-unsigned)?$/;
const RPM = /^kernel(?:\d+\.\d+)?(?:-(?:core|modules|modules-core|modules-extra|uek|uek-core))?$/;
const APK = /^linux-(lts|virt|edge|rpi)$/;
/** What was left out of a kernel for those who look for its faults. */
const SYMBOLS = /-(?:dbg|dbgsym)$/;
/** Parts of which the kernel takes what it needs: that the kernel runs does not say that they are in use. */
const PARTS = /modules/;

/** Of the installed kernels one runs, and the others do not. */
export const kernelRuns: LoadedRule = (host, one) => {
  const { kernel } = host.report;
  const release = kernel === undefined ? undefined : releaseOf(one);
  if (kernel === undefined || release === undefined) return undefined;
  const evidence = [sight(host, 'kernel', kernel)];
  if (release !== kernel) return answer('not-loaded', 'other-kernel-runs', evidence);
  return PARTS.test(one.name) ? answer('unknown', 'not-told') : answer('loaded', 'kernel-runs', evidence);
};

function releaseOf({ type, name, version, architecture }: SoftwarePackage): string | undefined {
  if (type === 'deb') return SYMBOLS.test(name) ? undefined : DEB.exec(name)?.[1];
  if (type === 'rpm')
    return RPM.test(name) && architecture !== undefined ? `${version.replace(/^\d+:/, '')}.${architecture}` : undefined;
  const [, flavour] = type === 'apk' ? (APK.exec(name) ?? []) : [];
  const [, base, revision] = /^(\d[\d.]*)-r(\d+)$/.exec(version) ?? [];
  return flavour === undefined || base === undefined ? undefined : `${base}-${revision}-${flavour}`;
}
