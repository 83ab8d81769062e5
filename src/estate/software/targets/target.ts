import { Fault } from '#kernel';
import { lookAtPath, readChunks } from '#platform/files';
import { isTarBlock } from './tar/entries.ts';
import { packingOf, peek } from './tar/packing.ts';

const TARGET_KINDS = ['dir', 'docker-archive', 'oci', 'lambda', 'sbom', 'file'] as const;

export type TargetKind = (typeof TARGET_KINDS)[number];

/** Where software is read from. */
export interface Target {
  readonly kind: TargetKind;
  /** As a person wrote it, without the word for its kind. */
  readonly name: string;
  /** Without links. */
  readonly absolute: string;
  readonly isFolder: boolean;
  readonly bytes: number;
}

/**
 * Finds out what `dir:/`, `oci:layout`, `image.tar` or `function.zip` is. A word before a colon decides; without one
 * the content does. Faults: `usage` (it is not what the word says), `not-found`, `denied`.
 */
export async function findTarget(text: string): Promise<Target> {
  const { kind: asked, path } = splitTarget(text);
  const { absolute, kind: sort, bytes } = await lookAtPath(path);
  if (sort === 'other') {
    throw new Fault('usage', `\`${path}\` is neither a file nor a folder`, { mend: 'give a file or a folder' });
  }
  const isFolder = sort === 'folder';
  if (asked && !MAY_BE[asked].includes(sort)) {
    throw new Fault('usage', `\`${path}\` is a ${sort}, and \`${asked}:\` is not`, {
      mend: `leave \`${asked}:\` out, or give what it says`,
    });
  }
  const kind = asked ?? (isFolder ? await kindOfFolder(absolute) : await kindOfFile(absolute));
  return { kind, name: path, absolute, isFolder, bytes };
}

const MAY_BE: Readonly<Record<TargetKind, readonly ('file' | 'folder')[]>> = {
  dir: ['folder'],
  'docker-archive': ['file'],
  oci: ['file', 'folder'],
  lambda: ['file'],
  sbom: ['file'],
  file: ['file'],
};

function splitTarget(text: string): { readonly kind?: TargetKind; readonly path: string } {
  const kind = TARGET_KINDS.find((word) => text.startsWith(`${word}:`));
  return kind ? { kind, path: text.slice(kind.length + 1) } : { path: text };
}

async function kindOfFolder(folder: string): Promise<TargetKind> {
  const isThere = (name: string) =>
    lookAtPath(`${folder}/${name}`).then(
      ({ kind }) => kind === 'file',
      () => false,
    );
  return (await isThere('oci-layout')) && (await isThere('index.json')) ? 'oci' : 'dir';
}

/** A jar is a zip as well: what a zip is for is said by its name alone. */
async function kindOfFile(path: string): Promise<TargetKind> {
  if (/\.zip$/i.test(path)) return 'lambda';
  const { head, close } = await peek(readChunks(path, 4096), 512);
  await close();
  return packingOf(head) !== 'plain' || isTarBlock(head) ? 'docker-archive' : 'file';
}
