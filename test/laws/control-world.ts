import { type Instant, instant, type Verdict } from '#kernel';
import { type AnyControl, postureAnalysis } from '#analysis/posture';
import {
  COMPLETE,
  type ConfigurationItem,
  GLOBAL_REGION,
  isKind,
  type Kind,
  kindDefinition,
  NOT_ASKED,
  type OrganizationDirectory,
  type Slice,
  type SnapshotReader,
} from '#estate/model';

/** A case of a control as its file has it. A kind that `given` names was seen completely; nobody asked for the others. */
export interface ControlCase {
  /**
   * By kind: what AWS answered for each item. An element with a member `configuration` is a whole item
   * (`{configuration, tags?, awsRegion?, arn?}`), for what stands in the envelope.
   */
  readonly given: Readonly<Record<string, readonly Json[]>>;
  /** Id of the resource the case is about, or its region; the first of its kind when absent. */
  readonly about?: string;
  readonly asOf?: string;
  readonly expect: { readonly outcome: string; readonly reason: string; readonly severity?: string };
}

export type Json = Readonly<Record<string, unknown>>;

export const ACCOUNT = '111111111111';
const REGION = 'eu-west-1';
const DAY: Instant = instant('2026-11-23T09:00:00Z');

/** What the engine says of the case's subject: never undefined, because blindness is said too. */
export async function judgeCase(control: AnyControl, one: ControlCase, asOf = one.asOf): Promise<Verdict> {
  const verdicts = await verdictsOf(control, one, asOf);
  const [found] = verdicts.filter(
    ({ rule, resource }) =>
      rule === control.id && (one.about === undefined || one.about === resource.id || one.about === resource.region),
  );
  return found ?? blindVerdict(control, verdicts);
}

export async function verdictsOf(control: AnyControl, one: ControlCase, asOf = one.asOf): Promise<readonly Verdict[]> {
  const analysis = postureAnalysis([control], readerOf(one.given), DIRECTORY);
  const at = asOf === undefined ? DAY : instant(asOf);
  const all = { isOn: () => true, wanted: () => true, wantedResource: () => true };
  return (await analysis.account(ACCOUNT, { asOf: at, ...all })).verdicts;
}

/** No verdict of its own: the control was blind, or there is nothing of its subject. */
function blindVerdict(control: AnyControl, verdicts: readonly Verdict[]): Verdict {
  const [remark] = verdicts;
  const outcome = remark === undefined ? 'not-applicable' : 'unknown';
  const code = remark === undefined ? 'nothing' : 'blind';
  const resource = remark?.resource ?? { arn: '', type: '', id: '', name: '', accountId: '', region: '', tags: {} };
  const { severity } = control;
  const reason = { code, params: {} };
  return { rule: control.id, outcome, severity, resource, discriminator: '', reason, evidence: [] };
}

const DIRECTORY: OrganizationDirectory = {
  accounts: new Map([[ACCOUNT, { id: ACCOUNT, name: 'main', ouPath: [], ouIds: [], tags: {}, isManagement: true }]]),
};

function readerOf(given: ControlCase['given']): SnapshotReader {
  const items = new Map<string, ConfigurationItem[]>();
  const regions = new Map<string, Set<string>>();
  for (const [kind, list] of Object.entries(given)) {
    if (!isKind(kind)) throw new Error(`there is no kind ${kind}`);
    const home = kindDefinition(kind).scope === 'region' ? REGION : GLOBAL_REGION;
    regions.set(kind, new Set([home]));
    items.set(`${kind}/${home}`, []);
    for (const one of list) {
      const item = itemOf(kind, one, home);
      regions.get(kind)?.add(item.awsRegion);
      const key = `${kind}/${item.awsRegion}`;
      items.set(key, [...(items.get(key) ?? []), item]);
    }
  }
  return {
    manifest: { id: 'case', formatVersion: 1, createdAt: DAY, via: 'scan', homeAccountId: ACCOUNT, parts: [] },
    accountIds: () => [ACCOUNT],
    regions: (kind) => [...(regions.get(kind) ?? [])].toSorted(),
    slice: async <K extends Kind>(kind: K, _account: string, region = GLOBAL_REGION): Promise<Slice<K>> => {
      const found = items.get(`${kind}/${region}`);
      if (found === undefined) return { completeness: NOT_ASKED, items: [], source: kind };
      return { completeness: COMPLETE, items: found as unknown as Slice<K>['items'], source: kind };
    },
  };
}

function itemOf(kind: Kind, one: Json, home: string): ConfigurationItem {
  const isWhole = typeof one['configuration'] === 'object' && one['configuration'] !== null;
  const configuration = (isWhole ? one['configuration'] : one) as Json;
  const definition = kindDefinition(kind);
  const id = textOf(configuration?.[definition.id]) ?? ACCOUNT;
  const arn = textOf(definition.arn === undefined ? undefined : configuration?.[definition.arn]);
  const name = textOf(definition.name === undefined ? undefined : configuration?.[definition.name]);
  const item = {
    accountId: ACCOUNT,
    awsRegion: textOf(isWhole ? one['awsRegion'] : undefined) ?? home,
    resourceType: kind,
    resourceId: id,
    ...(name === undefined ? {} : { resourceName: name }),
    arn: textOf(isWhole ? one['arn'] : undefined) ?? arn ?? `arn:aws:case:${home}:${ACCOUNT}:${id}`,
    tags: isWhole ? (one['tags'] ?? {}) : {},
    configurationItemCaptureTime: DAY,
    configurationItemStatus: 'OK',
    configuration,
  };
  return item as unknown as ConfigurationItem;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
