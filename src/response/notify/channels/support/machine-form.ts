import type { Outgoing, Part } from '../../channel.ts';
import type { DigestItem } from '../../notice.ts';
import { documentOf, headingOf } from './document.ts';

/** A notice for programs: webhook bodies and event details. Members are only ever added. */
export function machineForm(message: Outgoing): Part {
  const { notice, language, id } = message;
  const document = documentOf(message);
  return {
    version: 1,
    id,
    key: notice.key,
    kind: notice.kind,
    at: notice.at,
    subject: notice.subject,
    ...(notice.severity === undefined ? {} : { severity: notice.severity }),
    owner: notice.owner,
    accountId: notice.accountId,
    sources: notice.sources,
    heading: document.heading,
    facts: Object.fromEntries(notice.facts.map(({ name, value }) => [name, value])),
    ...(notice.examples === undefined ? {} : { examples: notice.examples }),
    ...(notice.steps === undefined ? {} : { steps: notice.steps[language] }),
    ...(document.link === undefined ? {} : { url: document.link.url }),
    isDrill: notice.isDrill === true,
  };
}

/**
 * The machine form in as many pieces as its digest items need to stay below `maxBytes` each.
 * Every piece says which it is (`part`, `parts`) and how many items there are in all.
 */
export function machineForms(message: Outgoing, maxBytes: number): Part[] {
  const base = machineForm(message);
  const { items, itemsTotal } = message.notice;
  if (!items) return [base];
  const lines = items.map((item) => plainItem(item, message));
  const room = maxBytes - Buffer.byteLength(JSON.stringify(base)) - 100;
  const groups: (typeof lines)[] = [[]];
  let used = 0;
  for (const line of lines) {
    const size = Buffer.byteLength(JSON.stringify(line)) + 1;
    if (used + size > room && groups.at(-1)?.length !== 0) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)?.push(line);
    used += size;
  }
  return groups.map((group, index) => ({
    ...base,
    part: index + 1,
    parts: groups.length,
    itemsTotal: itemsTotal ?? items.length,
    items: group,
  }));
}

function plainItem(item: DigestItem, { language }: Outgoing) {
  const { title: _title, ...rest } = item;
  return { ...rest, heading: headingOf(item, language) };
}
