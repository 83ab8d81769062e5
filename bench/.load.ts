import { openStore } from '#platform/store';
import { loadFindings } from './findings-load.ts';
import { startPostgres } from '../test/support/postgres-cluster.ts';
import { rmSync } from 'node:fs';
rmSync('/tmp/exp2',{recursive:true,force:true});
const what = process.argv[2];
if (what==='s') { const u='sqlite:/tmp/exp2s/s.db'; rmSync('/tmp/exp2s',{recursive:true,force:true}); await (await openStore(u)).close(); await loadFindings(u, 1_000_000); }
else { const c = await startPostgres('/usr/lib/postgresql/15/bin',{folder:'/tmp/exp2p', endsWith:1, settings:['max_wal_size=4GB','maintenance_work_mem=256MB']}); await (await openStore(c.url)).close(); await loadFindings(c.url,1_000_000); console.log(c.url); }
