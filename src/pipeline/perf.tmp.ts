import { performance } from 'node:perf_hooks';
import { openStore } from '#platform/store';
import { DEFAULT_POLICY } from '#policy';
import { instant } from '#kernel';
import { analyseWith } from './analyse-with.ts';
const accounts = Array.from({ length: 1000 }, (_, i) => String(100000000000 + i));
const rule = (id: string, fix: string) => ({ id, sources: [], severity: 'medium', answers: [], fix: { id: fix, per: 'account' }, needs: ['AWS::IAM::CredentialReport'], texts: {} }) as never;
const rules = ['r1', 'r2', 'r3'].map((r) => rule(r, `fix-${r}`));
const at = '2026-11-20T00:00:00.000Z';
const engine = {
  rules,
  async *analyse(reader: any, _d: any, _c: any, options: any) {
    for (const accountId of options.accounts) {
      const verdicts: any[] = []; const users: any[] = [];
      for (let u = 0; u < 500; u++) {
        const name = `user-${u}`;
        const resource = { arn: `arn:aws:iam::${accountId}:user/team/${name}`, type: 'AWS::IAM::User', id: `AIDA${u}`, name, accountId, region: 'global', tags: {} };
        if (u < 400) verdicts.push({ rule: `r${(u % 3) + 1}`, outcome: 'fail', severity: 'medium', resource, discriminator: `AKIA${accountId}${u}`, reason: { code: 'too-old', params: { createdAt: at, maxDays: 90 } },
          evidence: [1, 2].map((c) => ({ kind: 'snapshot', source: 'iam:GetCredentialReport', pointer: `AWS::IAM::CredentialReport/${accountId}/global/report#access_key_${c}_last_rotated/${name}`, observedAt: at, value: '2024-01-01T00:00:00+00:00' })) });
        users.push({ resource, isRoot: false, createdAt: at, password: false, passwordLastUsed: 'never', passwordChangedAt: at, mfa: true, keys: [{ id: `AKIA${accountId}${u}`, slot: 1, active: true, createdAt: at, lastUsed: at, citation: {} }], certificates: [], citation: {} });
      }
      yield { accountId, verdicts, tally: { r1: { pass: 1, fail: 2, unknown: 0, 'not-applicable': 0 } }, credentials: { accountId, accountName: accountId, isManagement: false, centralRootManagement: false, root: 'unknown', users, serviceCredentials: [], serverCertificates: [], keyUses: 'unknown', partial: [], oddities: [] } } as never;
    }
  },
};
const parts = accounts.map((accountId) => ({ accountId, region: 'global', kind: 'AWS::IAM::CredentialReport', completeness: { state: 'complete' }, chunks: [], items: 500, provenance: { via: 'scan', calls: ['iam:GetCredentialReport'] }, capturedAt: at }));
const reader = { manifest: { id: 's1', formatVersion: 1, createdAt: at, via: 'scan', homeAccountId: accounts[0], parts }, accountIds: () => accounts, regions: () => ['global'], slice: async () => ({ completeness: { state: 'not-asked' }, items: [], source: '' }) } as never;
const store = await openStore(process.argv[2] ?? 'sqlite::memory:');
for (const [run, asOf] of [['a', '2026-11-23T00:00:00Z'], ['b', '2026-11-23T00:00:00Z']] as const) {
  const t = performance.now(); const c = process.cpuUsage();
  const s = await analyseWith(engine as never, { store, reader, asOf: instant(asOf), policy: DEFAULT_POLICY, runId: run });
  const d = process.cpuUsage(c);
  console.log(run, ((performance.now() - t) / 1000).toFixed(1), 's', (d.user / 1e6).toFixed(1), (d.system / 1e6).toFixed(1), JSON.stringify(s.written), (process.memoryUsage().rss / 1e6) | 0, 'MB');
}
await store.close();
