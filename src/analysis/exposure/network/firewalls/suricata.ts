import type { HeaderRule } from './header-rule.ts';

/** Keywords that name or describe a rule and narrow nothing. https://docs.suricata.io/en/suricata-7.0.3/rules/meta.html (read 2026-11-26) */
const DESCRIBING = new Set(['sid', 'msg', 'rev', 'gid', 'classtype', 'reference', 'metadata', 'priority', 'target']);

/** What rules do; an alert lets the packet go on to the next rule. https://docs.suricata.io/en/suricata-7.0.3/rules/intro.html#action (read 2026-11-26) */
export const ACTIONS: Readonly<Record<string, HeaderRule['action'] | 'alert'>> = {
  pass: 'pass',
  drop: 'drop',
  reject: 'drop',
  rejectsrc: 'drop',
  rejectdst: 'drop',
  rejectboth: 'drop',
  alert: 'alert',
};

/** As many characters as AWS lets one rule group have. https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_RulesSource.html (read 2026-11-26) */
const MAX_TEXT = 2_000_000;

/** The rules of a text that do more than alert; undefined when the text is too long to be read. */
export function suricataRules(text: string, pointer: string): readonly HeaderRule[] | undefined {
  if (text.length > MAX_TEXT) return undefined;
  const lines = text.replaceAll(/\\\r?\n/g, ' ').split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const written = line.trim();
    if (written === '' || written.startsWith('#')) return [];
    return ruleOf(written, pointer, index) ?? [];
  });
}

function ruleOf(written: string, pointer: string, index: number): HeaderRule | undefined {
  const { action, protocol, left, way, right, options } = partsOf(written);
  const from = sideOf(left);
  const to = sideOf(right);
  const does = Object.hasOwn(ACTIONS, action.toLowerCase()) ? ACTIONS[action.toLowerCase()] : 'unread';
  if (does === 'alert') return undefined;
  const given = optionsOf(options);
  const sid = given
    .find((one) => keywordOf(one) === 'sid')
    ?.slice('sid:'.length)
    .trim();
  const name = sid === undefined ? `line ${index + 1}` : `sid ${sid}`;
  if (does === undefined || from === undefined || to === undefined) return unread(name, pointer);
  return {
    action: does,
    protocol: protocol.toLowerCase(),
    source: from.addresses,
    sourcePort: from.ports,
    isBothWays: way === '<>',
    destination: to.addresses,
    destinationPort: to.ports,
    isPlain: given.every(isDescribing),
    name,
    pointer,
  };
}

/** Action, protocol, source, port, direction, destination, port, options; cut by hand, in one pass however it is written. */
function partsOf(written: string) {
  const open = written.indexOf('(');
  const isWhole = open > 0 && written.endsWith(')');
  const header = isWhole ? written.slice(0, open).trim() : '';
  const at = ['->', '<>'].map((sign) => header.indexOf(sign)).find((place) => place > 0) ?? header.length;
  const [action = '', protocol = ''] = header.slice(0, at).split(/\s+/, 2);
  const left = header.slice(0, at).trim();
  const skipped = left.indexOf(protocol, action.length) + protocol.length;
  return {
    action,
    protocol,
    left: left.slice(skipped).trim(),
    way: header.slice(at, at + 2),
    right: header.slice(at + 2).trim(),
    options: isWhole ? written.slice(open + 1, -1) : '',
  };
}

/** What cannot be read may do anything with everything. */
export function unread(name: string, pointer: string): HeaderRule {
  return {
    action: 'unread',
    protocol: 'ip',
    source: 'any',
    sourcePort: 'any',
    isBothWays: false,
    destination: 'any',
    destinationPort: 'any',
    isPlain: false,
    name,
    pointer,
  };
}

export function isDescribing(option: string): boolean {
  return DESCRIBING.has(keywordOf(option));
}

export function keywordOf(option: string): string {
  const colon = option.indexOf(':');
  return (colon === -1 ? option : option.slice(0, colon)).trim().toLowerCase();
}

/** Addresses and ports of one side: the ports come last and are a list or a word. */
function sideOf(text: string): { readonly addresses: string; readonly ports: string } | undefined {
  const start = portsStart(text);
  if (start === undefined) return undefined;
  const [addresses, ports] = [text.slice(0, start).trim(), text.slice(start).trim()];
  return addresses === '' || ports === '' ? undefined : { addresses, ports };
}

/** The last space that stands in no list. */
function portsStart(text: string): number | undefined {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const sign = text.charAt(at);
    if (sign === ']') depth += 1;
    else if (sign === '[') depth -= 1;
    else if (depth === 0 && /\s/.test(sign)) return at;
  }
  return undefined;
}

/** Split at semicolons that stand in no quotes and behind no backslash. */
function optionsOf(text: string): readonly string[] {
  const found: string[] = [];
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (sign === undefined || (sign === ';' && !isQuoted)) {
      const option = text.slice(start, at).trim();
      if (option !== '') found.push(option);
      start = at + 1;
    }
  }
  return found;
}
