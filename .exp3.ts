import { findPostgres, startPostgres } from './test/support/postgres-cluster.ts';
import { findingRows } from './bench/findings-rows.ts';
import pg from 'pg';
const c = await startPostgres('/usr/lib/postgresql/15/bin', { folder:'/tmp/expg', endsWith: 1, settings:['shared_buffers=256MB','maintenance_work_mem=512MB','max_wal_size=4GB']});
console.log(c.url);
const db = new pg.Client({connectionString:c.url}); await db.connect();
const first = findingRows(1).next().value!; const cols = Object.keys(first);
await db.query(`create table finding (${cols.map(x=>`${x} ${x==='severity'?'integer':'text collate "C"'}${x==='suppression'?'':' not null'}`).join(',')})`);
let t=performance.now(); let batch: any[]=[];
for (const r of findingRows(1_000_000)) { batch.push(r); if (batch.length===5000) { await db.query('insert into finding select * from json_populate_recordset(null::finding, $1)', [JSON.stringify(batch)]); batch=[]; } }
console.log('load', (performance.now()-t)/1000);
async function ex(s: string){ const t=performance.now(); await db.query(s); console.log(((performance.now()-t)/1000).toFixed(1), s.slice(0,150)); }
await ex('alter table finding add primary key(id)');
const S='severity desc, due_at, id';
await ex(`create index f_list on finding(${S}, state, rule, account_id, owner, region, resource_type, outcome)`);
await ex(`create index f_account on finding(account_id, ${S}, state, rule, owner, region, resource_type, outcome)`);
await ex(`create index f_rule on finding(rule, ${S}, state, account_id, owner, region, resource_type, outcome)`);
await ex(`create index f_owner on finding(owner, ${S}, state, rule, account_id, region, resource_type, outcome)`);
await ex(`create index f_state on finding(state, ${S}, rule, account_id, owner, region, resource_type, outcome)`);
await ex('create index f_action on finding(action_id)');
await ex('create index f_due on finding(due_at, state)');
await ex('create index f_arn on finding(resource_arn)');
await ex('create index f_name on finding(resource_name)');
await ex('create extension pg_trgm');
await ex("create index f_text on finding using gin ((resource_name||E'\\n'||resource_arn||E'\\n'||discriminator||E'\\n'||account_name||E'\\n'||rule||E'\\n'||owner) gin_trgm_ops)");
await ex('vacuum analyze finding');
console.log((await db.query("select relname, pg_relation_size(oid)/1000000 mb from pg_class where relname like 'f%' and relname not like '%pkey' order by 2 desc limit 20")).rows);
await db.end();
