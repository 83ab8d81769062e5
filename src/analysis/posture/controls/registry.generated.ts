// Written by `npm run gen` from the folders beside it.
import type { AnyControl } from '../contract.ts';
import { rdsStorageEncryption } from './rds-storage-encryption/leaf.ts';
import { vpcFlowLogs } from './vpc-flow-logs/leaf.ts';

/** Every control, by id. */
export const CONTROLS = [
  rdsStorageEncryption,
  vpcFlowLogs,
] as const satisfies readonly AnyControl[];
