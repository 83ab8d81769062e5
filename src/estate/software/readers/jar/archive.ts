import type { ReadLimits } from '../contract.ts';
import type { Gathering } from '../support/gathering.ts';
import { readDirectory, type ZipEntry } from '../support/zip/directory.ts';
import { unpack } from '../support/zip/entry.ts';
import { type ArchiveRecords, identify } from './identify.ts';
import { marksIn } from './marks.ts';
import { isArchiveName } from './names.ts';
import { manifest, properties } from './records.ts';
import { report } from './report.ts';

const POM = /(?:^|\/)META-INF\/maven\/([^/]+)\/([^/]+)\/pom\.(?:properties|xml)$/;
const MANIFEST = 'META-INF/MANIFEST.MF';
/** A record of coordinates is a few lines. */
const MAX_RECORD_BYTES = 1024 * 1024;

export interface Archive {
  readonly file: Buffer;
  readonly fileName: string;
  /** The file's place in a local repository, where it stands in one. */
  readonly folder?: { readonly group: string; readonly artifact: string };
  /** Archives around it, outermost first, itself last; empty for the file itself. */
  readonly within: readonly string[];
}

/** One file of the target with all archives in it: what is left of its limits, and what was found. */
export interface Unpacking {
  readonly gather: Gathering;
  readonly limits: ReadLimits;
  readonly left: { bytes: number; entries: number };
  /** Archives with classes that say nowhere what they are. */
  readonly unnamed: string[];
}

/** Reads an archive and the archives in it. Answers whether it was an archive. */
export function readArchive(archive: Archive, unpacking: Unpacking): boolean {
  const { gather, left } = unpacking;
  const directory = readDirectory(archive.file, left.entries);
  if (!directory) return false;
  left.entries -= directory.entries.length;
  for (const fault of directory.faults) gather.problem('damaged', fault, archive.within);
  if (directory.isCut)
    gather.problem('too-many', 'more entries than one file may have; the rest is left out', archive.within);
  const nested = directory.entries.filter(({ name }) => isArchiveName(name));
  identifyArchive(archive, directory.entries, unpacking);
  if (nested.length > 0 && archive.within.length >= unpacking.limits.archiveDepth) {
    gather.problem('too-deep', `archives below ${archive.within.length} others are not opened`, archive.within);
    return true;
  }
  for (const entry of nested) {
    const within = [...archive.within, entry.name];
    const file = contentOf(archive, entry, left.bytes, unpacking);
    if (file && !readArchive({ file, fileName: entry.name, within }, unpacking)) {
      gather.problem('damaged', 'is not an archive', within);
    }
  }
  return true;
}

function contentOf(archive: Archive, entry: ZipEntry, maxBytes: number, { gather, left }: Unpacking) {
  const unpacked = unpack(archive.file, entry, Math.min(maxBytes, left.bytes));
  if ('content' in unpacked) {
    left.bytes -= unpacked.content.length;
    return unpacked.content;
  }
  gather.problem(unpacked.code, `${entry.name} ${unpacked.why}`, archive.within);
  return undefined;
}

function identifyArchive(archive: Archive, entries: readonly ZipEntry[], unpacking: Unpacking) {
  const names = entries.map(({ name }) => name);
  const records = recordsOf(archive, entries, unpacking);
  const identity = identify(records);
  const marks = marksIn(names);
  const isNamed = report({ archive, identity, marks }, unpacking.gather);
  if (!isNamed && isArchiveName(archive.fileName) && names.some((name) => name.endsWith('.class'))) {
    unpacking.unnamed.push(archive.within.join(' > ') || archive.fileName);
  }
}

function recordsOf(archive: Archive, entries: readonly ZipEntry[], unpacking: Unpacking): ArchiveRecords {
  const poms: ArchiveRecords['poms'][number][] = [];
  const folders: ArchiveRecords['folders'][number][] = archive.folder ? [archive.folder] : [];
  const text = (entry: ZipEntry) => contentOf(archive, entry, MAX_RECORD_BYTES, unpacking)?.toString('utf8') ?? '';
  for (const entry of entries) {
    const [, group, artifact] = POM.exec(entry.name) ?? [];
    if (group === undefined || artifact === undefined) continue;
    folders.push({ group, artifact });
    if (!entry.name.endsWith('.properties')) continue;
    const said = properties(text(entry));
    const version = said.get('version') ?? '';
    const names = { group: said.get('groupId') ?? group, artifact: said.get('artifactId') ?? artifact };
    if (version !== '' && !version.includes('${')) poms.push({ path: entry.name, coordinates: { ...names, version } });
    else unpacking.gather.problem('damaged', `${entry.name} says no version`, archive.within);
  }
  const listed = entries.find(({ name }) => name.toUpperCase() === MANIFEST);
  return { fileName: archive.fileName, poms, folders, manifest: manifest(listed ? text(listed) : '') };
}
