import { shortDigest } from '#platform/runtime';

/** What a function is made of, as the snapshot and Lambda itself tell it. */
export interface FunctionMade {
  readonly CodeSha256?: string | undefined;
  readonly Layers?: readonly { readonly Arn?: string | undefined }[] | undefined;
}

const UNREAD = ' unread-';

/** What stands for the software of a function: its code, and versions of layers, none of which ever changes. */
export function revisionOf({ CodeSha256 = '', Layers }: FunctionMade): string {
  const arns = layersOf({ Layers });
  return arns.length === 0 ? CodeSha256 : `${CodeSha256} ${shortDigest(arns.join(' '))}`;
}

/** The same, with how many of its layers could not be read: they are tried again. */
export function withUnread(revision: string, unread: number): string {
  return unread === 0 ? revision : `${revision}${UNREAD}${unread}`;
}

/** How many layers were missing when this revision was read; undefined when what is held is of another. */
export function unreadIn(held: string | undefined, revision: string): number | undefined {
  if (held === undefined || revision === '') return undefined;
  if (held === revision) return 0;
  const count = held.startsWith(revision + UNREAD) ? Number(held.slice(revision.length + UNREAD.length)) : Number.NaN;
  return Number.isSafeInteger(count) ? count : undefined;
}

/** ARNs of the versions of layers, in the order in which they are laid over one another. */
export function layersOf({ Layers = [] }: Pick<FunctionMade, 'Layers'>): readonly string[] {
  return Layers.flatMap(({ Arn }) => Arn ?? []);
}
