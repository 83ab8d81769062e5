import { fillTemplate, type Instant, severityOfRank } from '#kernel';
import type { Row } from '#platform/store';
import type { Notice } from '../notice.ts';
import { MESSAGE_TEXTS } from '../texts.ts';

/** The beginning or the missing of a drill as a notice, marked as one. */
export function drillNotice(row: Row<'drill'>, what: 'started' | 'missed', at: Instant): Notice {
  const title = (template: string) => fillTemplate(template, { owner: row.owner });
  return {
    kind: `drill-${what}`,
    key: `drill/${row.id}/${what}`,
    subject: { kind: 'drill', id: row.id },
    severity: severityOfRank(row.severity),
    owner: row.owner,
    accountId: '',
    sources: ['drill'],
    title: { en: title(MESSAGE_TEXTS.drillTitle.en), ja: title(MESSAGE_TEXTS.drillTitle.ja) },
    facts: [
      { name: 'severity', value: severityOfRank(row.severity) },
      { name: 'owner', value: row.owner },
      { name: 'startedBy', value: row.started_by },
      { name: 'deadline', value: row.deadline },
    ],
    at,
    isDrill: true,
  };
}
