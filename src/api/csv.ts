import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Language } from '#kernel';
import type { Clock } from '#platform/runtime';

export interface CsvOptions {
  readonly lang: Language;
  readonly bom: boolean;
  readonly sort: string | undefined;
}

export interface CsvDownload {
  /** What the file holds: `yagura-<name>-2026-11-23.csv`. */
  readonly name: string;
  readonly clock: Clock;
  readonly query: { readonly lang?: Language | undefined; readonly bom: '0' | '1'; readonly sort?: string | undefined };
}

/**
 * Sends rows as they are read, so that memory stays bounded whatever the number of rows. The first piece is read
 * before the answer begins: a filter that is wrong is still a Problem. A failure later cuts the connection, so that
 * half a file is never taken for a whole one.
 */
export async function sendCsv(
  reply: FastifyReply,
  { name, clock, query }: CsvDownload,
  rowsOf: (options: CsvOptions) => AsyncIterable<string>,
): Promise<FastifyReply> {
  const lang = query.lang ?? preferredLanguage(reply.request.headers['accept-language']);
  const rows = rowsOf({ lang, bom: query.bom === '1', sort: query.sort })[Symbol.asyncIterator]();
  const first = await rows.next();
  async function* pieces(): AsyncGenerator<string> {
    for (let piece = first; !piece.done; piece = await rows.next()) yield piece.value;
  }
  return reply
    .type('text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="yagura-${name}-${clock.now().slice(0, 10)}.csv"`)
    .send(Readable.from(pieces()));
}

/** Japanese when the browser asks for it first, else English. */
export function preferredLanguage(accepted: string | undefined): Language {
  return /^\s*ja\b/i.test(accepted ?? '') ? 'ja' : 'en';
}
