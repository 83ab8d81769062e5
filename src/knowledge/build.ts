import {
  EXPLOIT_LIMITS,
  type ExploitPack,
  packsOf,
  renderTemplate,
  type SourcedTemplate,
} from '#analysis/exposure/waf/exploits';
import { Fault } from '#kernel';
import { readBounded } from '#platform/files';
import { sha256 } from '#platform/runtime';
import type { Checkout } from './checkout.ts';

/** All requests of a collection. Those of 3,077 templates come to 5 MB. */
const MAX_TEXT = 256 * 1024 * 1024;

export interface Built {
  readonly packs: readonly ExploitPack[];
  readonly revision: string;
  /** Files read, and those of which something was rendered. */
  readonly files: number;
  readonly rendered: number;
  /** Files of which nothing was rendered, by reason. */
  readonly refused: Readonly<Record<string, number>>;
}

export interface BuildOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Renders every template of a checkout. The same files give the same packs. */
export async function buildPacks(checkout: Checkout, { signal, onProgress }: BuildOptions): Promise<Built> {
  const templates: SourcedTemplate[] = [];
  const refused = new Map<string, number>();
  const digests: string[] = [];
  let size = 0;
  for (const [index, { path, absolute, bytes }] of checkout.templates.entries()) {
    if (signal.aborted) throw new Fault('interrupted', 'the update was stopped', { mend: 'run the command again' });
    onProgress?.(index, checkout.templates.length);
    const content = bytes > EXPLOIT_LIMITS.templateBytes ? undefined : await readBounded(absolute, bytes);
    const digest = content ? sha256(content) : '';
    digests.push(`${path} ${digest}`);
    const rendered = content
      ? renderTemplate(Buffer.from(content).toString('utf8'))
      : { refusal: 'too-large' as const };
    if ('refusal' in rendered) {
      refused.set(rendered.refusal, (refused.get(rendered.refusal) ?? 0) + 1);
      continue;
    }
    for (const { requests } of rendered.variants) for (const { text } of requests) size += text.length;
    if (size > MAX_TEXT) throw tooMuch();
    templates.push({ file: path, digest, licence: checkout.licence, rendered });
  }
  return {
    packs: packsOf(templates),
    revision: checkout.commit ?? `sha256:${sha256(digests.join('\n'))}`,
    files: checkout.templates.length,
    rendered: templates.length,
    refused: Object.fromEntries([...refused].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function tooMuch(): Fault {
  return new Fault('exhausted', `the requests of the collection are more than ${MAX_TEXT / 1024 / 1024} MiB`, {
    mend: 'give a checkout of HTTP templates alone',
  });
}
