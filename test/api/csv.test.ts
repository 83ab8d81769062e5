import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { EMPTY_FILTER } from '#api/contract';
import { actionsCsv, credentialsCsv, findingsCsv } from '#queries';
import { startServer } from '../support/api-server.ts';
import { credentialRow, insert, seed } from '../support/seed.ts';
import { describeEachStore } from '../support/stores.ts';

type Rows = readonly Readonly<Record<string, string>>[];

const read = (text: string): Rows => parse(text, { columns: true, bom: true }) as Rows;

async function together(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describeEachStore('CSV', (open) => {
  it('of findings is downloaded with texts, escaped formulas and a byte order mark', async () => {
    const store = await open();
    await seed(store);
    const server = await startServer(store);
    const cookie = await server.signIn('security');
    const answer = await server.api('/findings.csv?lang=ja&f=state=open', { cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="yagura-findings-2026-11-23.csv"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    const rows = read(new TextDecoder().decode(bytes));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      severity: 'critical',
      accountName: "'=cmd|evil",
      resourceName: '\'=HYPERLINK("http://evil")',
      title: '有効なアクセスキーが期限内にローテーションされている',
    });
    expect(rows[0]?.['reason']).toContain('2025-10-19 に作成されました');
  });

  it('follows filter, order, language and byte order mark of the request', async () => {
    const store = await open();
    await seed(store);
    const server = await startServer(store);
    const cookie = await server.signIn('admin');
    const answer = await server.api('/findings.csv?bom=0&sort=severity&f=severity!=critical', { cookie });
    const text = await answer.text();
    expect(text.startsWith('severity,state,')).toBe(true);
    expect(read(text).map(({ severity, title }) => [severity, title])).toEqual([
      ['medium', 'Active access keys are rotated in time'],
      ['high', 'Active access keys are rotated in time'],
    ]);
    const japanese = await server.api('/findings.csv', { cookie, headers: { 'accept-language': 'ja,en;q=0.5' } });
    expect(await japanese.text()).toContain('有効なアクセスキー');
  });

  it('answers a problem, not half a file, when the filter is wrong', async () => {
    const store = await open();
    const server = await startServer(store);
    const cookie = await server.signIn('security');
    for (const path of [
      '/findings.csv?f=sevrity=high',
      '/credentials.csv?f=kindd=password',
      '/findings.csv?sort=nothing',
    ]) {
      const answer = await server.api(path, { cookie });
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toBeNull();
    }
    const suggestion = await server.api('/findings.csv?f=sevrity=high', { cookie });
    expect(await suggestion.json()).toMatchObject({ mend: expect.stringContaining('did you mean "severity"') });
  });

  it('of credentials and actions holds every row', async () => {
    const store = await open();
    await seed(store);
    await insert(
      store,
      'credential',
      Array.from({ length: 2_500 }, (_, n) => credentialRow({ name: `user-${n}`, ageDays: n, use: 'never' })),
    );
    const pieces: string[] = [];
    for await (const piece of credentialsCsv(store, EMPTY_FILTER)) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(3);
    const rows = read(pieces.join(''));
    expect(rows).toHaveLength(2_502);
    expect(rows.find(({ principalName }) => principalName === "'+evil")).toMatchObject({ ageDays: '10', use: 'used' });
    const actions = read(await together(actionsCsv(store, 'en')));
    expect(actions.map(({ severity }) => severity)).toEqual(['critical', 'high']);
    expect(
      await together(
        findingsCsv(store, { operation: 'and', tokens: [{ property: 'rule', operator: '=', values: ['x'] }] }, 'en'),
      ),
    ).toMatch(/^severity,[\w,]+,id\r\n$/);
  });
});
