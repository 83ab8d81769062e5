import type { Instant } from '#kernel';
import type { SoftwarePackage } from './package.ts';

/** The operating system by `/etc/os-release` or what stands in for it. */
export interface OperatingSystem {
  /** `ID`: `amzn`, `debian`, `ubuntu`, `rhel`, `alpine`, `windows`. */
  readonly id: string;
  /** `VERSION_ID`: `2023`, `12`, `22.04`, `3.19.1`; '' when it does not say. */
  readonly versionId: string;
  readonly codename?: string;
  readonly prettyName?: string;
  /** `ID_LIKE`, what it descends from, nearest first. */
  readonly idLike?: readonly string[];
  /** The release that packages are taken from, where it is another than the system's own: `edge` on Alpine 3.16. */
  readonly packagesFrom?: string;
  /** `CPE_NAME`, for the repositories behind a Red Hat family system. */
  readonly cpe?: string;
}

/**
 * Something that could not be read, or not whole. The rest goes on; what is behind it is unknown, not absent.
 * `code` is kebab case: `damaged`, `too-large`, `too-deep`, `too-many`, `unsupported`, `denied`, `outside-of-root`.
 */
export interface InventoryProblem {
  readonly code: string;
  readonly path: string;
  /** What happened and what mends it, in English, one sentence. */
  readonly detail: string;
}

/** What was looked at. */
export interface InventoryTarget {
  readonly kind: 'image' | 'root' | 'host' | 'function' | 'instance' | 'sbom';
  /** As a person names it: `registry/name:tag`, a folder, an instance id. */
  readonly name: string;
  /** Digest of the image's configuration or manifest, when it is an image. */
  readonly digest?: string;
  /** Diff ids of the layers, lowest first. */
  readonly layers?: readonly string[];
  /** Layers at the bottom that came from the base image, when the image says where it ended. */
  readonly baseLayers?: number;
}

/** The software of one target at one moment. */
export interface SoftwareInventory {
  readonly target: InventoryTarget;
  readonly takenAt: Instant;
  readonly os?: OperatingSystem;
  /** Sorted by type, namespace, name, version, architecture; one entry each, with all its locations. */
  readonly packages: readonly SoftwarePackage[];
  readonly problems: readonly InventoryProblem[];
  /** Ids of the readers that found their files: a target without one of them has no such packages, as far as was seen. */
  readonly readers: readonly string[];
}
