export { createRegistryClient } from './client.ts';
export type {
  BlobWanted,
  RegistryClient,
  RegistryCredentials,
  RegistryManifest,
  RegistryOptions,
} from './contract.ts';
