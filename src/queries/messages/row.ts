import { severityOfRank } from '#kernel';
import type { Row } from '#platform/store';
import { headingOf, type Notice } from '#response/notify';
import type { Message } from '#api/contract';
import { storedJson } from '../stored-json.ts';

export function noticeOf(row: Pick<Row<'message'>, 'id' | 'notice'>): Notice {
  return storedJson<Notice>(row.notice, `message ${row.id}`);
}

export function toMessage(row: Row<'message'>): Message {
  const notice = noticeOf(row);
  return {
    id: row.id,
    route: row.route,
    channel: row.channel,
    kind: row.kind,
    subject: { kind: row.subject_kind, id: row.subject_id },
    ...(row.severity < 0 ? {} : { severity: severityOfRank(row.severity) }),
    heading: { en: headingOf(notice, 'en'), ja: headingOf(notice, 'ja') },
    state: row.state as Message['state'],
    attempts: row.attempts,
    createdAt: row.created_at,
    nextAt: row.next_at,
    ...(row.sent_at === null ? {} : { sentAt: row.sent_at }),
    error: row.error,
    externalId: row.external_id,
    inDoubt: row.in_doubt === 1,
    ...(row.bundle === '' ? {} : { bundle: row.bundle }),
  };
}
