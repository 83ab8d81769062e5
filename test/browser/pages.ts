/** Every page of the console; `:finding` and its like stand for the first one of the fixture. */
export const PAGES = [
  '/',
  '/actions',
  '/findings?f=state%3Dopen%2Cnot-looked-at',
  '/findings/:finding',
  '/exceptions',
  '/exceptions/:exception',
  '/exceptions/break-glass?origin=policy',
  '/exposure',
  '/exposure/:exposure',
  '/exposure/reach?from=internet&to=web-0&port=80',
  '/exposure/diff',
  '/exposure/what-if',
  '/waf',
  '/waf?tab=matrix',
  '/waf/web-acls/:webAcl',
  '/waf/verdict?cve=CVE-2021-44228&entrance=entrance-0',
  '/vulnerabilities',
  '/vulnerabilities?tab=opinions',
  '/vulnerabilities/CVE-2021-44228',
  '/coverage',
  '/runtime',
  '/runtime/hosts/agent-0',
  '/runtime/hosts/agent-0?tab=loaded',
  '/runtime/hosts/agent-0?tab=hardening',
  '/runtime/topology',
  '/risk',
  '/risk?day=:day',
  '/keys',
  '/keys?tab=credentials',
  '/keys?tab=controls',
  '/accounts',
  '/accounts/:account',
  '/snapshots',
  '/snapshots/:snapshot',
  '/snapshots/:snapshot/diff/:account',
  '/policy',
  '/policy?tab=edit',
  '/policy/wizard',
  '/messages',
  '/messages?tab=preview',
  '/messages?tab=dry-run',
  '/messages/:message',
  '/drills',
  '/drills/:drill',
  '/connect',
  '/nowhere',
] as const;

/** Fills the places of a page's address from the lists of the server the page is signed in to. */
export async function fillPath(
  path: string,
  get: (path: string) => Promise<{ items: { id: string }[] }>,
): Promise<string> {
  const lists = {
    ':finding': '/findings?f=state%3Dopen',
    ':exception': '/exceptions?state=asked',
    ':exposure': '/exposures',
    ':webAcl': '/waf/web-acls',
    ':account': '/accounts',
    ':snapshot': '/snapshots',
    ':message': '/messages',
    ':drill': '/drills',
  };
  let filled = path.replace(':day', new Date().toISOString().slice(0, 10));
  for (const [place, list] of Object.entries(lists)) {
    if (filled.includes(place)) filled = filled.replaceAll(place, (await get(list)).items[0]?.id ?? 'none');
  }
  return filled;
}
