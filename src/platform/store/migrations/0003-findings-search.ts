import { type Kysely, sql } from 'kysely';
import { SEARCHED_COLUMNS, searchedText } from '../searched-text.ts';
import type { Tables } from '../tables.ts';
import type { Migration } from './definition.ts';

/** The trigram index behind "contains": FTS5 kept in step by triggers on SQLite, pg_trgm on PostgreSQL. */
export const findingsSearch: Migration = {
  name: '0003-findings-search',
  async up(db, engine) {
    if (engine === 'sqlite') await createFts(db);
    else await createTrigramIndex(db);
  },
};

/**
 * Only the trigrams are kept (no positions, no copy of the text): an eighth of the rows' size.
 * https://www.sqlite.org/fts5.html#the_trigram_tokenizer (read 2026-11-23)
 */
async function createFts(db: Kysely<Tables>): Promise<void> {
  const changed = SEARCHED_COLUMNS.map((column) => `old."${column}" is not new."${column}"`).join(' or ');
  const columns = SEARCHED_COLUMNS.map((column) => `"${column}"`).join(', ');
  const statements = [
    `create virtual table finding_search using fts5(
       text, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram')`,
    `insert into finding_search (rowid, text) select seq, ${searchedText()} from finding`,
    `create trigger finding_search_insert after insert on finding begin
       insert into finding_search (rowid, text) values (new.seq, ${searchedText('new')});
     end`,
    `create trigger finding_search_update after update of ${columns} on finding when ${changed} begin
       update finding_search set text = ${searchedText('new')} where rowid = new.seq;
     end`,
    `create trigger finding_search_delete after delete on finding begin
       delete from finding_search where rowid = old.seq;
     end`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Without the extension (not installed, or this user may not create it) the search looks at every row. */
async function createTrigramIndex(db: Kysely<Tables>): Promise<void> {
  await sql.raw('savepoint trigram').execute(db);
  try {
    await sql.raw('create extension if not exists pg_trgm').execute(db);
    await sql.raw(`create index finding_by_text on finding using gin ((${searchedText()}) gin_trgm_ops)`).execute(db);
  } catch {
    await sql.raw('rollback to savepoint trigram').execute(db);
  }
}
