import { fillTemplate, type Instant, severityOfRank, severityRank } from '#kernel';
import { shortDigest } from '#platform/runtime';
import type { Row } from '#platform/store';
import { type DigestItem, MAX_DIGEST_ITEMS, type Notice } from '../notice.ts';
import { MESSAGE_TEXTS } from '../texts.ts';

/** Several messages of one route as one notice. Its key is made of theirs: the same messages are bundled once. */
export function digestNotice(rows: readonly Pick<Row<'message'>, 'id' | 'notice'>[], at: Instant): Notice {
  const notices = rows.map((row) => JSON.parse(row.notice) as Notice);
  const items = notices.map(itemOf).toSorted(byUrgency);
  const severity = Math.max(-1, ...notices.map(rankOf));
  const id = shortDigest(
    rows
      .map((row) => row.id)
      .toSorted()
      .join('|'),
  );
  const title = (template: string) => fillTemplate(template, { count: rows.length });
  return {
    kind: 'digest',
    key: `digest/${id}`,
    subject: { kind: 'digest', id },
    ...(severity < 0 ? {} : { severity: severityOfRank(severity) }),
    owner: '',
    accountId: '',
    sources: [...new Set(notices.flatMap(({ sources }) => sources))].toSorted(),
    title: { en: title(MESSAGE_TEXTS.digest.en), ja: title(MESSAGE_TEXTS.digest.ja) },
    facts: [],
    items: items.slice(0, MAX_DIGEST_ITEMS),
    itemsTotal: items.length,
    at,
  };
}

function itemOf(notice: Notice): DigestItem {
  const due = notice.facts.find(({ name }) => name === 'due')?.value;
  return {
    kind: notice.kind,
    title: notice.title,
    ...(notice.severity === undefined ? {} : { severity: notice.severity }),
    owner: notice.owner,
    ...(due === undefined ? {} : { due }),
    subject: notice.subject,
  };
}

function rankOf({ severity }: { readonly severity?: Notice['severity'] }): number {
  return severity === undefined ? -1 : severityRank(severity);
}

function byUrgency(a: DigestItem, b: DigestItem): number {
  const [left, right] = [a.due ?? '9', b.due ?? '9'];
  if (rankOf(a) !== rankOf(b)) return rankOf(b) - rankOf(a);
  return left === right ? (a.subject.id < b.subject.id ? -1 : 1) : left < right ? -1 : 1;
}
