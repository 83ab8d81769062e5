import { basename, dirname, sep } from 'node:path';
import { Fault, type Instant } from '#kernel';
import { type FoundFile, walkFiles } from '#platform/files';
import type { Clock } from '#platform/runtime';
import { GLOBAL_REGION, kindDefinition } from '../model/index.ts';
import type { SnapshotWriter } from '../snapshot/index.ts';
import { placeOfContents } from './content-place.ts';
import { createImportParts, type ImportParts } from './import-parts.ts';
import { itemBody } from './item-body.ts';
import { type PathPlace, placeOfPath } from './path-place.ts';
import { readFile } from './read-file.ts';
import type { Recognised, RecognisedGroup } from './recognised.ts';
import { createTally, type ImportReport, type ReportTally } from './report.ts';
import { settlePlace } from './settle-place.ts';
import { createSurvey, type Survey } from './survey.ts';
import { note } from './texts.ts';

export interface ImportLimits {
  /** Bytes of one file, unpacked. */
  readonly fileBytes: number;
  readonly files: number;
  /** Folders inside folders. */
  readonly depth: number;
}

/** A file is parsed as a whole and needs up to eight times its size in memory: 1 GiB at this limit. */
export const DEFAULT_IMPORT_LIMITS: ImportLimits = { fileBytes: 128 * 1024 * 1024, files: 100_000, depth: 16 };

export interface ImportProgress {
  readonly phase: 'survey' | 'import';
  readonly done: number;
  readonly total: number;
  /** The file just read, relative to the folder. */
  readonly detail: string;
}

export interface ImportOptions {
  /** A folder, or one file. */
  readonly path: string;
  readonly writer: Pick<SnapshotWriter, 'openPart'>;
  readonly clock: Clock;
  /** Account and region of files that do not say theirs. */
  readonly accountId?: string;
  readonly region?: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly limits?: Partial<ImportLimits>;
  readonly signal?: AbortSignal;
}

/**
 * Reads exports (answers of the AWS CLI, snapshots of AWS Config, credential reports) into the open snapshot; the
 * caller finishes it. A file that cannot be read or understood is named in the report and never stops the others.
 * Files are read twice where their path does not say account and region: first to see what the contents say.
 * Faults: `not-found`, `denied`, `exhausted` (far too many files), `interrupted`, and `bad-input` when nothing at all
 * was recognised.
 */
export async function importFolder(options: ImportOptions): Promise<ImportReport> {
  const limits = { ...DEFAULT_IMPORT_LIMITS, ...options.limits };
  const { root, isFolder, files, notListed } = await walkFiles(options.path, limits);
  const tally = createTally();
  for (const { path, why } of notListed) tally.skip(path, note(why, { detail: 'denied' }));
  const above = namesAbove(isFolder ? root : dirname(root));
  const listed = files.map((file) => ({ file, place: placeOfPath([...above, ...file.path.split('/')]) }));
  const survey = await surveyFiles(listed, limits, options);
  const parts = createImportParts(options.writer);
  for (const [index, { file, place }] of listed.entries()) {
    stopIfAsked(options);
    const found = await readFile(file, limits.fileBytes);
    if ('refused' in found) tally.skip(file.path, found.refused);
    else await importFile(file, place, found, { tally, survey, parts, options });
    options.onProgress?.({ phase: 'import', done: index + 1, total: listed.length, detail: file.path });
  }
  if (tally.files === 0) throw nothingRecognised(options.path, tally);
  await parts.close();
  return tally.result(placesOf(parts));
}

interface ListedFile {
  readonly file: FoundFile;
  readonly place: PathPlace;
}

/** Looks into the files whose path leaves something open. */
async function surveyFiles(
  listed: readonly ListedFile[],
  limits: ImportLimits,
  options: ImportOptions,
): Promise<Survey> {
  const survey = createSurvey();
  const open = listed.filter(({ place }) => place.accountId === undefined || place.region === undefined);
  for (const [index, { file, place }] of open.entries()) {
    stopIfAsked(options);
    const found = await readFile(file, limits.fileBytes);
    if (!('refused' in found)) {
      const contents = placeOfContents(found.groups);
      const nobody = new Set<string>();
      survey.add(file.path, {
        ...(place.accountId === undefined ? contents : { owners: nobody, perhapsOwners: nobody }),
        regions: place.region === undefined ? contents.regions : nobody,
      });
    }
    options.onProgress?.({ phase: 'survey', done: index + 1, total: open.length, detail: file.path });
  }
  return survey;
}

interface Work {
  readonly tally: ReportTally;
  readonly survey: Survey;
  readonly parts: ImportParts;
  readonly options: ImportOptions;
}

async function importFile(file: FoundFile, path: PathPlace, found: Recognised, work: Work): Promise<void> {
  const { tally } = work;
  tally.unknown(found.unknown);
  if (found.groups.length === 0) {
    const members = [...found.unknown.keys()].slice(0, 5).join(', ') || '{}';
    return tally.skip(file.path, found.notes[0] ?? note('nothing-known', { members }));
  }
  for (const one of found.notes) tally.note(file.path, one);
  const { accountId, region, notes } = settlePlace(file.path, path, found.groups, work.survey, work.options);
  for (const one of notes) tally.note(file.path, one);
  for (const group of found.groups) await importGroup(file, group, { accountId, region }, work);
  tally.file();
}

async function importGroup(
  file: FoundFile,
  group: RecognisedGroup,
  settled: { readonly accountId: string; readonly region: string },
  { tally, parts, options }: Work,
): Promise<void> {
  const isRegional = kindDefinition(group.kind).scope === 'region';
  const placeOf = (item: RecognisedGroup['items'][number] | undefined) => ({
    accountId: item?.stated?.accountId ?? settled.accountId,
    region: isRegional ? (item?.stated?.region ?? settled.region) : GLOBAL_REGION,
    kind: group.kind,
  });
  const now = options.clock.now();
  const places = Map.groupBy(group.items, (item) => JSON.stringify(placeOf(item)));
  let unidentified = 0;
  for (const items of places.size === 0 ? [[]] : places.values()) {
    const place = placeOf(items[0]);
    const bodies = items.map((item) => {
      const { body, identified } = itemBody(group.kind, item, place);
      if (!identified) unidentified += 1;
      return body;
    });
    const stated = items.flatMap((item) => item.stated?.capturedAt ?? []).toSorted();
    const capturedAt = earlier(stated[0] ?? file.modifiedAt, now);
    const gap = group.gap === undefined ? {} : { gap: group.gap };
    await parts.add(place, bodies, { path: file.path, capturedAt, ...gap });
  }
  if (unidentified > 0) tally.note(file.path, note('unidentified', { count: unidentified, member: group.member }));
  tally.imported(group.kind, group.items.length);
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

/** Names of the folder given and of the two above it: `accounts/111122223333/us-east-1` may itself be imported. */
function namesAbove(folder: string): string[] {
  return dirname(folder).split(sep).slice(-2).concat(basename(folder));
}

function placesOf(parts: ImportParts): Pick<ImportReport, 'accountIds' | 'regions' | 'homeAccountId'> {
  const [home = '000000000000'] = [
    ...parts.accountsOf('AWS::Organizations::Organization'),
    ...parts.accountsOf('AWS::Organizations::Account'),
    ...parts.accountsOf('AWS::SSO::Instance'),
    ...parts.accountIds,
  ];
  return {
    accountIds: parts.accountIds,
    regions: parts.regions.filter((region) => region !== GLOBAL_REGION),
    homeAccountId: home,
  };
}

function stopIfAsked({ signal, path }: ImportOptions): void {
  if (!signal?.aborted) return;
  throw new Fault('interrupted', `the import of ${path} was stopped`, { mend: 'run it again when you want to go on' });
}

function nothingRecognised(path: string, tally: ReportTally): Fault {
  const { skipped, skippedTotal } = tally.result({ accountIds: [], regions: [], homeAccountId: '' });
  return new Fault('bad-input', `nothing was recognised in ${path}: ${skippedTotal} files were skipped`, {
    mend:
      'give a folder (or one file) of answers of `aws … --output json`, an AWS Config snapshot (.json or .json.gz), ' +
      'or an IAM credential report (.csv)',
    details: { skipped: skipped.slice(0, 20) },
  });
}
