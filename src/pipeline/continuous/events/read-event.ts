import { z } from 'zod';
import { isKind, type Kind, kindDefinition, KINDS } from '#estate/model';
import { parseInstant } from '#kernel';
import type { Change } from '#platform/store';
import { ACTION_PREFIXES, CALLS, READING_CALLS, SERVICE_EVENTS } from './event-table.ts';

/** What EventBridge puts around every event. https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html (read 2026-11-26) */
const Envelope = z.object({
  source: z.string().max(200),
  'detail-type': z.string().max(200),
  account: z.string().regex(/^\d{12}$/),
  region: z.string().max(40).default(''),
  time: z.string().max(40).optional(),
  detail: z.looseObject({}).default({}),
});

type Detail = z.output<typeof Envelope>['detail'];

export interface ReadEvent {
  /** How it is counted: `aws.ec2 EC2 Instance State-change Notification`. */
  readonly name: string;
  /** `noted`: something has to be asked again; `nothing`: it changes nothing we look at; `unknown`: nobody knows what it means. */
  readonly meaning: 'noted' | 'nothing' | 'unknown';
  readonly changes: readonly Change[];
}

const CONFIG_CHANGE = 'Config Configuration Item Change Notification';

/** Which changes an event of EventBridge tells of; undefined when it is no event at all. */
export function readEvent(event: unknown): ReadEvent | undefined {
  const parsed = Envelope.safeParse(event);
  if (!parsed.success) return undefined;
  const { source, 'detail-type': type, account, region, time, detail } = parsed.data;
  const at = time === undefined ? undefined : parseInstant(time);
  const place = { accountId: account, region, ...(at && { at }) };
  if (detail['eventSource'] !== undefined) return ofCall(detail, place, type);
  const name = `${source} ${type}`;
  if (type === CONFIG_CHANGE) return ofConfiguration(detail, place, name);
  const known = SERVICE_EVENTS.find((one) => one.source === source && (one.type?.test(type) ?? true));
  if (known === undefined) return { name, meaning: 'unknown', changes: [] };
  return { name, meaning: 'noted', changes: changesOf(source.replace(/^aws\./, ''), known.kinds, place) };
}

type Place = Pick<Change, 'accountId' | 'region' | 'at'>;

/** Kinds that stand in no region are looked for where they stand, wherever the event came from. */
function changesOf(source: string, kinds: readonly Kind[] | 'organization', place: Place): readonly Change[] {
  if (kinds === 'organization') return [{ source, what: 'organization', ...(place.at && { at: place.at }) }];
  return kinds.map((target) => ({
    ...place,
    source,
    what: 'resources',
    target,
    region: kindDefinition(target).scope === 'region' ? (place.region ?? '') : 'global',
  }));
}

function ofConfiguration(detail: Detail, place: Place, name: string): ReadEvent {
  const item = z
    .looseObject({ resourceType: z.string(), awsAccountId: z.string().optional(), awsRegion: z.string().optional() })
    .safeParse(detail['configurationItem']);
  if (!item.success || !isKind(item.data.resourceType)) return { name, meaning: 'unknown', changes: [] };
  const { resourceType, awsAccountId: accountId = place.accountId, awsRegion: region = place.region } = item.data;
  const there = { ...place, ...(accountId && { accountId }), ...(region && { region }) };
  return { name, meaning: 'noted', changes: changesOf('config', [resourceType], there) };
}

/** A call that CloudTrail recorded. One that failed changed nothing. */
function ofCall(detail: Detail, place: Place, type: string): ReadEvent {
  const host = textOf(detail['eventSource']);
  const call = textOf(detail['eventName']);
  const service = host.replace(/\.amazonaws\.com$/, '').slice(0, 60);
  const name = `cloudtrail ${service} ${call.slice(0, 60)}`;
  const isReading = detail['readOnly'] === true || READING_CALLS.test(call);
  if (isReading || detail['errorCode'] !== undefined) return { name, meaning: 'nothing', changes: [] };
  const known = CALLS.find((one) => one.service === service && one.call.test(call));
  const kinds = known?.kinds ?? kindsOfService(service);
  if (kinds !== 'organization' && kinds.length === 0)
    return { name, meaning: type.includes('via CloudTrail') ? 'nothing' : 'unknown', changes: [] };
  return { name, meaning: 'noted', changes: changesOf('cloudtrail', kinds, place) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Kinds that are read from a service: any of its calls that change something may change them. */
function kindsOfService(service: string): readonly Kind[] {
  const prefix = `${ACTION_PREFIXES[service] ?? service}:`;
  return KINDS.filter((kind) => kindDefinition(kind).call.startsWith(prefix));
}
