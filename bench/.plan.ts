import { openStore } from '#platform/store';
import { DatabaseSync } from 'node:sqlite';
import { listFindings } from '#queries';
import { parseFilterToken } from '#api/contract';
const file='/tmp/exp2s/s.db';
const store = await openStore(file); let log: any[]=[];
const db = store.db.withPlugin({ transformQuery: ({node, queryId}: any)=>{ log.push(store.db.getExecutor().compileQuery(node, queryId)); return node; }, transformResult: async ({result}: any)=>result });
const d = new DatabaseSync(file, {readOnly:true}); d.exec('pragma cache_size=-65536');
async function q(filter: string[], operation: 'and'|'or'='and', sort?: string) {
  log=[]; const page = await listFindings({...store, db} as any, {filter:{operation, tokens: filter.map(x=>parseFilterToken(x)!)}, sort, limit:50});
  console.log('##', filter.join(' & '), operation==='or'?'OR':'', sort??'', page.total, page.items.length);
  for (const c of log) { const plan=d.prepare('explain query plan '+c.sql).all(...c.parameters).map((x:any)=>x.detail).filter((x:string)=>!/CO-ROUTINE|SCAN \(sub|SCAN matches|LIST SUB/.test(x)).join(' | ');
    let best=1e9; for (let i=0;i<2;i++){ const c0=process.cpuUsage(); d.prepare(c.sql).all(...c.parameters); const c1=process.cpuUsage(c0); best=Math.min(best,(c1.user+c1.system)/1000);} console.log('   ', best.toFixed(1), 'cpu-ms', plan); }
}
const R='access-key-unused-0', A='100000000000', O='team-deploy-0';
await q([]); await q(['severity>=high','state=open,not-looked-at']); await q([`rule=${R}`,'state=open']); await q([`rule=${R}`,'state=open'],'and','-changed');
await q([`owner=${O}`,'state=open'],'and','due');
await q(['due>=2025-03-01','due<=2025-03-28']); await q(['due=2025-03-14','severity=critical']);
await q(['region=us-east-1','type=AWS::S3::Bucket']); await q(['region=sa-east-1','type=AWS::IAM::User']); await q(['type=AWS::S3::Bucket','state=open']);
await q(['outcome=unknown','state=open']); await q(['outcome=unknown','state=suppressed']);
await q(['name:deploy-']); await q(['name:deploy-session-10']); await q(['text:deploy']); await q(['text:deploy-payments-100']); await q(['text:deploy-1000','state=open']); await q(['text:本番']);await q(['text:pr']);
await q([`account=${A}`,`owner=${O}`],'or'); await q([`rule=${R}`,'severity=critical','state=suppressed'],'or'); await q(['state!=open',`account!=${A}`]);
await store.close();
