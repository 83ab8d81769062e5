export { type LocatedPackage, mergePackages } from './collect/merge-packages.ts';
export { withPackagesFrom } from './collect/packages-from.ts';
export { type InventoryOptions, readInventory } from './inventory.ts';
export { INVENTORY_LIMITS, type InventoryLimits } from './limits.ts';
export {
  type FileBody,
  type FileHead,
  type FoundPackage,
  PACKAGE_READER_LIMITS,
  type PackageReader,
  type ReadLimits,
  type ReadSoftware,
} from './readers/contract.ts';
export { PACKAGE_READERS } from './readers/registry.generated.ts';
export { writeCycloneDx } from './sbom/write.ts';
export { parsePlatform, type Platform } from './targets/image/oci-manifest.ts';
export {
  IMAGE_DIGEST,
  MANIFEST_TYPES,
  type ManifestText,
  type NamedBlob,
  type PulledManifest,
  pullManifest,
  wrongDigest,
} from './targets/registry/manifest.ts';
export { type PullOptions, readRegistryImage } from './targets/registry/pull.ts';
export { type FetchBlob, readPulledImage } from './targets/registry/pulled-image.ts';
export { type ImageReference, isRegistryTarget, parseImageReference } from './targets/registry/reference.ts';
export { findTarget, type Target } from './targets/target.ts';
