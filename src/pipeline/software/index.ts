export {
  type GatherLimits,
  type GatherRequest,
  SOFTWARE_PERMISSIONS,
  SOFTWARE_SOURCES,
  type SoftwareSource,
  type SoftwareSummary,
  type SourceSummary,
} from './contract.ts';
export { gatherSoftware } from './gather.ts';
