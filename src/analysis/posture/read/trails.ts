import type { ConfigurationItem, StoredTrail } from '#estate/model';

export type Trail = ConfigurationItem<'AWS::CloudTrail::Trail'>;

/** Which half of the calls is written down. */
export interface Recorded {
  readonly read: boolean;
  readonly write: boolean;
}

const BOTH: Recorded = { read: true, write: true };
const NOTHING: Recorded = { read: false, write: false };

/** What one selector must say to record everything of a category. */
type Category = 'Management' | 'S3';

/** What the trails that are running write down of a category in every region of the account, taken together. */
export function recordedEverywhere(trails: readonly Trail[], category: Category): Recorded {
  return either(
    trails
      .filter(({ configuration }) => isRunningEverywhere(configuration))
      .map(({ configuration }) => recordedBy(configuration, category)),
  );
}

/** Whether the trails' states and selectors were seen: without them nothing can be said against them. */
export function areSeen(trails: readonly Trail[]): boolean {
  return trails.every(
    ({ configuration: { IsMultiRegionTrail, Status, EventSelectors, AdvancedEventSelectors } }) =>
      IsMultiRegionTrail !== undefined &&
      Status?.IsLogging !== undefined &&
      EventSelectors !== undefined &&
      AdvancedEventSelectors !== undefined,
  );
}

export function isRunningEverywhere({ IsMultiRegionTrail, Status }: StoredTrail): boolean {
  return IsMultiRegionTrail === true && Status?.IsLogging === true;
}

/** Account that owns a trail: the management account's for a trail of the organization, which every member shows too. */
export function ownerOfTrail({ arn }: Trail): string {
  return arn.split(':')[4] ?? '';
}

/** A trail has selectors of one sort; the others are null. */
function recordedBy({ EventSelectors, AdvancedEventSelectors }: StoredTrail, category: Category): Recorded {
  return either([
    ...(EventSelectors ?? []).map((selector) => recordedByBasic(selector, category)),
    ...(AdvancedEventSelectors ?? []).map((selector) => recordedByAdvanced(selector, category)),
  ]);
}

type BasicSelector = NonNullable<StoredTrail['EventSelectors']>[number];

function recordedByBasic(selector: BasicSelector, category: Category): Recorded {
  const isAll =
    category === 'Management'
      ? selector.IncludeManagementEvents === true && (selector.ExcludeManagementEventSources ?? []).length === 0
      : (selector.DataResources ?? []).some(
          ({ Type, Values }) => Type === 'AWS::S3::Object' && (Values ?? []).some(isEveryBucket),
        );
  if (!isAll) return NOTHING;
  const type = selector.ReadWriteType;
  return { read: type === 'All' || type === 'ReadOnly', write: type === 'All' || type === 'WriteOnly' };
}

/** `arn:aws:s3` stands for every bucket of the account: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DataResource.html (read 2026-11-26) */
function isEveryBucket(value: string): boolean {
  return /^arn:[a-z-]+:s3(:::)?$/.test(value);
}

type AdvancedSelector = NonNullable<StoredTrail['AdvancedEventSelectors']>[number];

/** Any field that is not the category, the type or the half narrows a selector: then it does not record all. */
function recordedByAdvanced({ FieldSelectors = [] }: AdvancedSelector, category: Category): Recorded {
  const wanted = category === 'Management' ? WANTED_MANAGEMENT : WANTED_S3;
  const fields = new Map(FieldSelectors.map((selector) => [selector.Field ?? '', selector] as const));
  const isThere = Object.entries(wanted).every(([field, value]) => isOnly(fields.get(field), [value]));
  const others = [...fields.keys()].filter((field) => !Object.hasOwn(wanted, field));
  if (!isThere || others.some((field) => field !== 'readOnly')) return NOTHING;
  const half = fields.get('readOnly');
  if (half === undefined) return BOTH;
  return { read: isOnly(half, ['true']), write: isOnly(half, ['false']) };
}

const WANTED_MANAGEMENT = { eventCategory: 'Management' };
const WANTED_S3 = { eventCategory: 'Data', 'resources.type': 'AWS::S3::Object' };

type FieldSelector = NonNullable<AdvancedSelector['FieldSelectors']>[number];

function isOnly(selector: FieldSelector | undefined, values: readonly string[]): boolean {
  if (selector === undefined) return false;
  const { Field: _, Equals, ...narrowing } = selector;
  return (
    Object.values(narrowing).every((list) => list === undefined || list.length === 0) &&
    Equals?.length === values.length &&
    values.every((value) => Equals.includes(value))
  );
}

function either(parts: readonly Recorded[]): Recorded {
  return { read: parts.some(({ read }) => read), write: parts.some(({ write }) => write) };
}
