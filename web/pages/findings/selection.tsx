import { useState } from 'react';
import { type FindingRow, formatViewFilter } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { may, useSession } from '../../client/session.ts';
import type { ListState } from '../../parts/filter/use-list-state.ts';
import type { ServerPage } from '../../parts/server-table.tsx';
import { ChangeDialog } from '../../parts/work/change-dialog.tsx';
import { ChangeMenu } from '../../parts/work/change-menu.tsx';
import type { Draft } from '../../parts/work/draft.ts';
import { STAGES } from '../../parts/work/stage.tsx';

const KINDS = ['stage', 'hand-over', 'assign', 'snooze', 'comment'] as const;

/** Stages nobody moves a finding to by hand (an exception does), and those that security alone does. */
const BY_EXCEPTION = ['accepted'];
const BY_SECURITY = ['new', 'triaged'];

/** Rows of the findings list to be worked on; nothing for who only looks. Another question begins with none. */
export function useFindingSelection(list: ListState) {
  const { text } = useWords();
  const session = useSession().data;
  const of = formatViewFilter(list.filter);
  const [kept, setKept] = useState<{ of: string; rows: readonly FindingRow[] }>({ of, rows: [] });
  const rows = kept.of === of ? kept.rows : [];
  if (!may(session, 'findings:work')) return undefined;
  return {
    rows,
    onChange: (next: readonly FindingRow[]) => setKept({ of, rows: next }),
    labelOf: (row: FindingRow) =>
      text('findings.select', {
        rule: row.rule,
        resource: row.resourceName || row.resourceArn,
        account: row.accountId,
      }),
    actions: (page: ServerPage<FindingRow> | undefined) => (
      <BulkChange list={list} rows={rows} page={page} onChanged={() => setKept({ of, rows: [] })} />
    ),
  };
}

interface BulkChangeProps {
  readonly list: ListState;
  readonly rows: readonly FindingRow[];
  readonly page: ServerPage<FindingRow> | undefined;
  readonly onChanged: () => void;
}

/** One change of the chosen rows, or of all that match. */
function BulkChange({ list, rows, page, onChanged }: BulkChangeProps) {
  const { text } = useWords();
  const session = useSession().data;
  const [asked, setAsked] = useState<{ start: Draft; rows: readonly FindingRow[] }>();
  const closed = may(session, 'findings:triage') ? BY_EXCEPTION : [...BY_EXCEPTION, ...BY_SECURITY];
  return (
    <>
      <ChangeMenu
        kinds={KINDS}
        label={rows.length === 0 ? text('caseChange.many') : text('caseChange.selected', { count: rows.length })}
        onChoose={(start) => setAsked({ start, rows })}
      />
      {asked && page && (
        <ChangeDialog
          start={asked.start}
          rows={asked.rows}
          matching={{ filter: list.filter, total: page.total, isCapped: page.totalIsCapped }}
          stages={STAGES.filter((stage) => !closed.includes(stage))}
          onChanged={onChanged}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
