import { chromium } from 'playwright-core';
const [,, link, out, ...rest] = process.argv;
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
const c = await b.newContext({viewport:{width:Number(process.env.W??1440),height:Number(process.env.H??1000)}, colorScheme: process.env.DARK?'dark':'light', locale: process.env.L??'en'});
const p = await c.newPage();
p.on('console', m => { if (m.type()==='error') console.log('console', m.text()); });
p.on('pageerror', e => console.log('pageerror', e.message));
const t=Date.now();
await p.goto(link); await p.waitForLoadState('networkidle'); console.log('first', Date.now()-t);
const base = new URL(link).origin;
let i=0;
for (const path of rest) { const t=Date.now(); await p.goto(base+path); await p.waitForLoadState('networkidle'); await p.waitForTimeout(300); console.log(path, Date.now()-t-300); await p.screenshot({path:`${out}-${i++}.png`}); }
await b.close();
