import { Fault } from '#kernel';
import { type FoundFile, readBounded, walkFiles } from '#platform/files';
import { sha256 } from '#platform/runtime';
import { recogniseLicence } from './licence.ts';

/** Far more than any collection of templates has. */
const WALK = { depth: 12, files: 60_000 };
const LICENCE_BYTES = 256 * 1024;
const GIT_FILE_BYTES = 4 * 1024 * 1024;

/** A folder with templates, under a licence that lets them be used. */
export interface Checkout {
  readonly templates: readonly FoundFile[];
  readonly licence: string;
  readonly licenceDigest: string;
  /** The commit, where the folder is a working tree of Git. */
  readonly commit: string | undefined;
}

/** Faults: `not-found`, `denied` as reading does; `bad-input` without a permissive licence or without templates. */
export async function openCheckout(folder: string): Promise<Checkout> {
  const { root, isFolder, files } = await walkFiles(folder, WALK);
  const mend = 'give the root of the checkout: the folder with its licence file';
  if (!isFolder) throw new Fault('bad-input', `${folder} is a file, not a checkout`, { mend });
  const file = files.find(({ path }) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(path));
  if (!file) throw new Fault('bad-input', `${folder} has no licence file`, { mend });
  const text = Buffer.from(await readBounded(file.absolute, LICENCE_BYTES)).toString('utf8');
  const licence = recogniseLicence(text);
  if (licence === undefined) {
    throw new Fault('bad-input', `${folder}/${file.path} is no permissive licence that is recognised`, {
      mend: 'use a collection under MIT, Apache-2.0, BSD, ISC or CC0-1.0',
    });
  }
  const templates = files.filter(({ path }) => /\.ya?ml$/i.test(path));
  if (templates.length === 0) throw new Fault('bad-input', `${folder} holds no YAML file`, { mend });
  return { templates, licence, licenceDigest: sha256(text), commit: await commitOf(root) };
}

const COMMIT = /^[0-9a-f]{40,64}$/;

/** The commit that is checked out, as Git writes it down: https://git-scm.com/docs/gitrepository-layout (read 2026-11-26). */
async function commitOf(root: string): Promise<string | undefined> {
  const head = (await gitFile(root, 'HEAD'))?.trim() ?? '';
  if (COMMIT.test(head)) return head;
  const ref = /^ref: (refs\/[\w./-]{1,200})$/.exec(head)?.[1];
  if (ref === undefined || ref.includes('..')) return undefined;
  const own = (await gitFile(root, ref))?.trim() ?? '';
  if (COMMIT.test(own)) return own;
  const packed = (await gitFile(root, 'packed-refs'))?.split('\n').find((line) => line.endsWith(` ${ref}`));
  const commit = packed?.split(' ')[0] ?? '';
  return COMMIT.test(commit) ? commit : undefined;
}

async function gitFile(root: string, name: string): Promise<string | undefined> {
  try {
    return Buffer.from(await readBounded(`${root}/.git/${name}`, GIT_FILE_BYTES)).toString('utf8');
  } catch {
    // No working tree of Git: the files' digest says which they are.
    return undefined;
  }
}
