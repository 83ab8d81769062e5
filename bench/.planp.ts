import { openStore } from '#platform/store';
import pg from 'pg';
import { listFindings } from '#queries';
import { parseFilterToken } from '#api/contract';
const url='postgres://postgres@%2Ftmp%2Fexp2p/postgres';
const d = new pg.Client({connectionString:url}); await d.connect();
if (process.argv[2]) { for (const [c,x] of [['due_at','due_at, severity desc, id'],['opened_at','opened_at desc, severity desc, due_at, id'],['changed_at','changed_at desc, severity desc, due_at, id']]) { await d.query(`drop index finding_by_${c}`); await d.query(`create index finding_by_${c} on finding (${x}, state, rule, account_id, owner, region, resource_type, outcome)`); }
for (const c of ['resource_name','resource_arn','account_name']) { await d.query(`drop index finding_by_${c}`); await d.query(`create index finding_by_${c} on finding (${c}, severity desc, due_at, id)`); } await d.query('vacuum analyze finding'); }
import { readFileSync } from 'node:fs';
const pid=(await d.query('select pg_backend_pid() p')).rows[0].p; await d.query('set max_parallel_workers_per_gather=0');
const cpu=()=>{const f=readFileSync(`/proc/${pid}/stat`,'utf8').split(') ')[1]!.split(' '); return (Number(f[11])+Number(f[12]))*10;};
const store = await openStore(url); let log: any[]=[];
const db = store.db.withPlugin({ transformQuery: ({node, queryId}: any)=>{ log.push(store.db.getExecutor().compileQuery(node, queryId)); return node; }, transformResult: async ({result}: any)=>result });
async function q(filter: string[], operation: 'and'|'or'='and', sort?: string) {
  log=[]; const page = await listFindings({...store, db} as any, {filter:{operation, tokens: filter.map(x=>parseFilterToken(x)!)}, sort, limit:50});
  console.log('##', filter.join(' & '), operation==='or'?'OR':'', sort??'', page.total, page.items.length);
  for (const c of log) { const plan=(await d.query('explain '+c.sql, c.parameters)).rows.map((r:any)=>r['QUERY PLAN'].trim()).filter((x:string)=>/Scan|Sort|Bitmap/.test(x)&&!/Key/.test(x)).map((x:string)=>x.replace(/\(cost.*rows=(\d+).*/,'$1')).join(' | ');
    await d.query(c.sql, c.parameters); const c0=cpu(); for (let i=0;i<8;i++) await d.query(c.sql, c.parameters); const best=(cpu()-c0)/8; console.log('   ', best.toFixed(1), 'ms', plan); }
}
const R='access-key-unused-0', A='100000000000', O='team-deploy-0';
await q([]); await q(['severity>=high','state=open,not-looked-at']); await q([`rule=${R}`,'state=open']);
for (const s of ["changed","-changed","due","owner","-owner","name","account","severity","state"]) await q([`rule=${R}`,"state=open"],"and",s);
await q(['due>=2025-03-01','due<=2025-03-28']); await q(['due=2025-03-14','severity=critical']);
await q(['region=us-east-1','type=AWS::S3::Bucket']); await q(['region=sa-east-1','type=AWS::IAM::User']); await q(['type=AWS::S3::Bucket','state=open']);
await q(['outcome=unknown','state=open']); await q(['outcome=unknown','state=suppressed']);
await q(['name:deploy-']); await q(['name:deploy-session-10']); await q(['text:deploy']); await q(['text:deploy-payments-100']); await q(['text:deploy-1000','state=open']); await q(['text:本番']);await q(['text:pr']);
await q([`account=${A}`,`owner=${O}`],'or'); await q([`rule=${R}`,'severity=critical','state=suppressed'],'or'); await q(['state!=open',`account!=${A}`]);
await q(["severity=low","text:deploy"],"and","-opened"); await q(["name:deploy","state=fixed"]);await q([`account=100035817045913`,"text:deploy"]);await q([`account=${A}`,"text:deploy"]);await q([`rule=${R}`,"text:deploy-"]);await q([`rule=${R}`,"text:zz","state=open"]);await q(["accountName:prod-1"]);await q(["reason:unused-0"]);
await store.close(); await d.end();
