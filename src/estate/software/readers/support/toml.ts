import { isJson, type Json } from '#kernel';
import { parse } from 'smol-toml';
import type { Gathering } from './gathering.ts';
import { listAt, textOf } from './members.ts';

/** The tables of a lock file's `[[package]]`; none and a problem when it is no TOML. */
export function packageTables(content: Uint8Array, gather: Gathering): readonly Json[] {
  const document = gather.attempt('the TOML', (): unknown => parse(textOf(content)));
  return listAt(document, 'package').filter(isJson);
}
