import { expect, it } from 'vitest';
import { startServer } from '../support/api-server.ts';
import { allFindings, asffFinding, importTexts } from '../support/findings-import.ts';
import { describeEachStore } from '../support/stores.ts';

describeEachStore('findings of other products', (open) => {
  it('are answered with their sources, the rule as it was told, and the record byte for byte', async () => {
    const store = await open();
    const text = JSON.stringify(asffFinding(), undefined, 3);
    await importTexts(store, { 'hub.json': `[${text}]` });
    const id = (await allFindings(store))[0]?.id ?? '';
    const server = await startServer(store);
    const cookie = await server.signIn('security');
    const detail = (await (await server.api(`/findings/${id}`, { cookie })).json()) as { sources: { id: string }[] };
    expect(detail).toMatchObject({
      source: 'security-hub',
      sources: [{ source: 'security-hub', status: 'open', severity: 'high', updatedAt: '2026-11-20T00:00:00.000Z' }],
      sourceRule: {
        id: 'security-hub/S3.1',
        mend: 'Turn it on.',
        answers: [{ catalogue: 'security-hub', id: 'S3.1' }],
      },
    });
    const raw = await server.api(`/findings/${id}/sources/${detail.sources[0]?.id}/raw`, { cookie });
    expect(await raw.json()).toEqual({ raw: text });
    expect((await server.api(`/findings/${id}/sources/nothing/raw`, { cookie })).status).toBe(404);
    const listed = await server.api('/findings?f=source=security-hub', { cookie });
    expect(await listed.json()).toMatchObject({ total: 1 });
  });
});
