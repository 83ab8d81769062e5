import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import type { Store } from '#platform/store';
import { type Filter, type FilterToken, parseFilterToken } from '#api/contract';
import { findingRow } from '../support/finding-row.ts';
import { describeEachStore } from '../support/stores.ts';
import { compileFilter, FINDING_PROPERTIES, type Properties } from '#queries/filter';

const ROWS = [
  findingRow('a', { severity: 0, state: 'open', owner: 'team-a', due_at: '2026-11-22T23:59:59.999Z' }),
  findingRow('b', { severity: 1, state: 'fixed', owner: 'Team-B', due_at: '2026-11-23T00:00:00.000Z' }),
  findingRow('c', { severity: 2, state: 'gone', owner: 'a,b', due_at: '2026-11-23T12:00:00.000Z', outcome: 'unknown' }),
  findingRow('d', {
    severity: 3,
    state: 'suppressed',
    due_at: '2026-11-23T23:59:59.999Z',
    resource_name: '100%_done\\',
  }),
  findingRow('e', {
    severity: 4,
    state: 'not-looked-at',
    due_at: '2026-11-24T00:00:00.000Z',
    account_name: '本番環境',
  }),
  findingRow('f', {
    discriminator: 'AKIA0123',
    resource_name: `o'brien "; drop table finding; --`,
    region: 'us-east-1',
  }),
  findingRow('g', { resource_name: 'ÉCLAIR', account_id: '222222222222', action_id: 'other', reason_code: 'old' }),
];

const CASES: readonly [filter: string | readonly string[], ids: string, operation?: 'or'][] = [
  [[], 'abcdefg'],
  ['severity=high', 'd'],
  ['severity=high,low', 'bd'],
  ['severity!=medium', 'abde'],
  ['severity>=high', 'de'],
  ['severity<=low', 'ab'],
  ['severity>=high,low', 'bcdefg'],
  ['state=open', 'afg'],
  ['state!=open,fixed', 'cde'],
  ['outcome=unknown', 'c'],
  ['outcome!=unknown', 'abdefg'],
  ['owner=team-a', 'a'],
  ['owner=a%2Cb', 'c'],
  ['owner:TEAM-', 'ab'],
  ['owner!:team', 'cdefg'],
  ['owner:team-a,nobody', 'adefg'],
  ['due=2026-11-23', 'bcd'],
  ['due!=2026-11-23', 'aefg'],
  ['due>=2026-11-23', 'bcdefg'],
  ['due<=2026-11-23', 'abcd'],
  ['due>=2026-11-23T12:00:00Z', 'cdefg'],
  ['due<=2026-11-23T21:00:00+09:00', 'abc'],
  ['due=2026-11-23T12:00:00Z', 'c'],
  [['due>=2026-11-23', 'due<=2026-11-23'], 'bcd'],
  ['name=a', 'a'],
  ['name:100%', 'd'],
  ['name:0%_d', 'd'],
  ['name:%', 'd'],
  ['name:_', 'd'],
  ['name:__', ''],
  ['name:\\', 'd'],
  ["name:o'brien", 'f'],
  ['name:"; drop', 'f'],
  ['name:BRIEN', 'f'],
  ['name:ÉCLAIR', 'g'],
  ['name:clair', 'g'],
  ['accountName:本番', 'e'],
  ['accountName:本番環境', 'e'],
  ['account=222222222222', 'g'],
  ['account:2222', 'g'],
  ['account!:1111', 'g'],
  ['region=us-east-1', 'f'],
  ['type=AWS::IAM::User', 'abcdefg'],
  ['resource:user/a', 'a'],
  ['action=other', 'g'],
  ['reason=old', 'g'],
  ['rule:ACCESS-KEY', 'abcdefg'],
  ['opened<=2026-10-31', ''],
  ['changed=2026-11-01', 'abcdefg'],
  ['akia0123', 'f'],
  ['text:team-b', 'b'],
  ['text:user/c', 'c'],
  ['text:環境', 'e'],
  ['text:番環境', 'e'],
  ['text!:team', 'cdefg'],
  ['text:AND OR NOT', ''],
  ['text:"*"', ''],
  ['text:zzzz,akia', 'f'],
  [['state=open', 'name=a'], 'a'],
  [['state=fixed', 'name=a', 'severity=critical'], 'abe', 'or'],
  [['text:akia0123', 'accountName:本番'], 'ef', 'or'],
  [['text!:akia0123', 'state=open'], 'ag'],
];

describeEachStore('compileFilter', (open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await store.dialect.upsert(store.db, 'finding', ['id'], ROWS);
  });

  async function idsOf(
    filter: Filter,
    fromIndex: boolean,
    properties: Properties = FINDING_PROPERTIES,
  ): Promise<string> {
    const where = compileFilter(filter, properties, store.dialect, { fromIndex });
    const { rows } = await sql<{ id: string }>`select id from finding where ${where} order by id`.execute(store.db);
    return rows.map(({ id }) => id).join('');
  }

  it('selects what each operator of each property says, with the search index and without', async () => {
    for (const [texts, ids, operation = 'and'] of CASES) {
      const tokens = [texts].flat().map((text) => parseFilterToken(text) as FilterToken);
      const answers = [await idsOf({ operation, tokens }, true), await idsOf({ operation, tokens }, false)];
      expect({ texts, answers }).toEqual({ texts, answers: [ids, ids] });
    }
  });

  it('lets a row without a value differ from every value, and knows flags and searches of other lists', async () => {
    const properties = {
      suppression: { type: 'text', columns: ['suppression'], nullable: true },
      grave: { type: 'flag', columns: ['severity'] },
      words: { type: 'search', columns: ['resource_name', 'owner'] },
    } as const satisfies Properties;
    await store.db.updateTable('finding').set({ suppression: 'until' }).where('id', '=', 'd').execute();
    const ids = (text: string) =>
      idsOf({ operation: 'and', tokens: [parseFilterToken(text) as FilterToken] }, true, properties);
    expect(await ids('suppression=until')).toBe('d');
    expect(await ids('suppression!=until')).toBe('abcefg');
    expect(await ids('suppression!:unt')).toBe('abcefg');
    expect(await ids('grave=true')).toBe('b');
    expect(await ids('grave=false')).toBe('a');
    expect(await ids('words:team,eclair,brien')).toBe('abf');
    expect(await ids('words!:team')).toBe('cdefg');
  });

  it('finds by the text a row has now, not by the one it had', async () => {
    const find = (text: string) =>
      idsOf({ operation: 'and', tokens: [{ property: 'text', operator: ':', values: [text] }] }, true);
    await store.dialect.upsert(store.db, 'finding', ['id'], [findingRow('a', { owner: 'renamed-team' })]);
    expect([await find('team-a'), await find('renamed-team')]).toEqual(['', 'a']);
    await store.db.deleteFrom('finding').where('id', '=', 'a').execute();
    expect(await find('renamed-team')).toBe('');
    await store.dialect.upsert(store.db, 'finding', ['id'], [findingRow('h', { owner: 'renamed-team' })]);
    expect(await find('renamed-team')).toBe('h');
  });
});
