import type { ConfigurationOf } from '#estate/model';

type Recorder = ConfigurationOf<'AWS::Config::ConfigurationRecorder'>;
type Group = NonNullable<Recorder['recordingGroup']>;

/**
 * Types of resources that belong to no region and that a recorder may leave to another region.
 * https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html (read 2026-11-26)
 */
const IAM_TYPES = ['AWS::IAM::Group', 'AWS::IAM::Policy', 'AWS::IAM::Role', 'AWS::IAM::User'];

export function isRunning({ Status }: Recorder): boolean {
  return Status?.recording === true;
}

/** AWS documents `Failure` and answers `FAILURE`. */
export function isFailure(status: string): boolean {
  return status.toUpperCase() === 'FAILURE';
}

export function recordsEveryRegionalType({
  allSupported,
  recordingStrategy,
  exclusionByResourceTypes,
}: Group): boolean {
  if (recordingStrategy?.useOnly !== 'EXCLUSION_BY_RESOURCE_TYPES') return allSupported === true;
  const excluded = exclusionByResourceTypes?.resourceTypes ?? [];
  return excluded.length > 0 && excluded.every((type) => IAM_TYPES.includes(type));
}

export function recordsIam(group: Group | undefined): boolean {
  if (group === undefined) return false;
  const { allSupported, includeGlobalResourceTypes, recordingStrategy, exclusionByResourceTypes, resourceTypes } =
    group;
  if (recordingStrategy?.useOnly === 'EXCLUSION_BY_RESOURCE_TYPES') {
    const excluded: readonly string[] = exclusionByResourceTypes?.resourceTypes ?? IAM_TYPES;
    return !IAM_TYPES.some((type) => excluded.includes(type));
  }
  if (allSupported === true) return includeGlobalResourceTypes === true;
  const listed: readonly string[] = resourceTypes ?? [];
  return IAM_TYPES.every((type) => listed.includes(type));
}
