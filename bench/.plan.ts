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
const R="access-key-unused-0", A="100000000000", O="team-deploy-0";
for (const s of ["changed","-changed","due","-due","owner","-owner","name","account","-account","severity","resource","accountName","rule","state"]) await q([`rule=${R}`,"state=open"],"and",s);
await q(["severity=low","text:deploy"],"and","-opened"); await q(["name:deploy","state=fixed"]);await q([`account=100035817045913`,"text:deploy"]);await q([`account=${A}`,"text:deploy"]);await q([`rule=${R}`,"text:deploy-"]);await q([`rule=${R}`,"text:zz","state=open"]);await q(["resource:arn:aws:lambda:us-west-2:136550046853:function/export-archive-7"]);await q(["accountName:prod-1"]);await q(["reason:unused-0"]);
await store.close();
