import { expect, it } from 'vitest';
import { Risk, RiskDayDetail } from '#api/contract';
import { addDays } from '#kernel';
import { startServer } from '../support/api-server.ts';
import { FIRST_LOOK } from '../support/network-world.ts';
import { describeEachStore } from '../support/stores.ts';
import { advisory, hold, knowledgeOf, look } from '../support/vulnerable-world.ts';

const DAY = FIRST_LOOK.slice(0, 10);

describeEachStore('risk by API', (open) => {
  it('is shown day by day, on one day and as CSV, and refuses what is no question', async () => {
    const store = await open();
    await hold(store, 'i-1', '1.0-1', FIRST_LOOK);
    await look(store, FIRST_LOOK, knowledgeOf([advisory('CVE-2026-1', 'lib0')]), 'i-1');
    const server = await startServer(store);
    server.clock.set(addDays(FIRST_LOOK, 2));
    const cookie = await server.signIn('security');
    const get = async (path: string) => server.api(path, { cookie });

    const risk = Risk.strict().parse(await (await get('/risk?days=30')).json());
    expect(risk).toMatchObject({ since: DAY, before: { total: 0 }, causes: [{ cause: 'new-resource' }] });
    expect(risk.days.map(({ level }) => level.total)).toEqual([1, 1, 1]);
    const detail = RiskDayDetail.strict().parse(await (await get(`/risk/days/${DAY}`)).json());
    expect(detail.causes).toMatchObject([
      { cause: 'new-resource', changes: 1, vulnerabilities: [{ name: 'CVE-2026-1', changes: 1 }] },
    ]);
    const csv = await (await get('/risk.csv?days=30&bom=0')).text();
    expect(csv.split('\r\n')[1]).toMatch(new RegExp(`^${DAY},1,`));
    for (const path of ['/risk?from=yesterday', '/risk?days=0', '/risk?to=2026-02-30', '/risk/days/2026-13-01'])
      expect(await (await get(path)).json(), path).toMatchObject({ mend: expect.stringMatching(/./) });
  });
});
