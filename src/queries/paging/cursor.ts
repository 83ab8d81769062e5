import { z } from 'zod';
import { Fault } from '#kernel';
import { COUNT_CAP } from '#api/contract';

/** Where a page ended: opaque for clients, checked like any other input. */
const Cursor = z.strictObject({
  /** Sort order it belongs to. */
  sort: z.string(),
  /** Sort values of the last row. */
  values: z.array(z.union([z.string(), z.number()])),
  /** Rows counted for the first page, so that they are not counted for each. */
  total: z.int().min(0).max(COUNT_CAP),
  capped: z.boolean(),
});

export type Cursor = z.infer<typeof Cursor>;

const MAX_CURSOR_LENGTH = 4000;

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Fault `usage` when the text is no cursor, or one of another sort order. */
export function readCursor(text: string, sort: string, keys: number): Cursor {
  const parsed = Cursor.safeParse(text.length > MAX_CURSOR_LENGTH ? undefined : decode(text));
  if (!parsed.success || parsed.data.sort !== sort || parsed.data.values.length !== keys) {
    throw new Fault('usage', 'the cursor does not belong to this list', {
      mend: 'ask for the first page again, without a cursor and with the same sort order',
    });
  }
  return parsed.data;
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
