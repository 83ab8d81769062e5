import Alert from '@cloudscape-design/components/alert';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { COUNT_CAP, type Filter, type FindingRow, formatFilterToken } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { may, useSession } from '../../client/session.ts';
import { useChangeCases } from '../../client/work-queries.ts';
import { useFormats } from '../formats.ts';
import { Dialog } from '../dialog.tsx';
import { ChangeForm } from './change-form.tsx';
import { ChangeResult } from './change-result.tsx';
import { changeOf, type Draft } from './draft.ts';

/** Everything a list's filter matches. */
export interface Matching {
  readonly filter: Filter;
  readonly total: number;
  readonly isCapped: boolean;
}

interface ChangeDialogProps {
  /** What the form begins with. */
  readonly start: Draft;
  /** Rows chosen by hand, as they were seen. */
  readonly rows: readonly FindingRow[];
  /** May be chosen instead of the rows. */
  readonly matching?: Matching;
  /** Stages to offer. */
  readonly stages: readonly FindingRow['stage'][];
  readonly onChanged?: () => void;
  readonly onClose: () => void;
}

/** Asks for one change of one or many findings, says what it will do, then what it did. */
export function ChangeDialog({ start, rows, matching, stages, onChanged, onClose }: ChangeDialogProps) {
  const { text } = useWords();
  const [draft, setDraft] = useState(start);
  const [target, setTarget] = useState<'rows' | 'matching'>(rows.length > 0 ? 'rows' : 'matching');
  const change = useChangeCases();
  // Whether something is missing does not depend on the moment.
  const isComplete = changeOf(draft, 0) !== undefined;
  const mayAll = matching !== undefined && !matching.isCapped && matching.filter.tokens.length > 0;
  const canSend = isComplete && (target === 'rows' || mayAll);

  const send = () => {
    const wanted = changeOf(draft, Date.now());
    if (wanted === undefined) return;
    const chosen =
      target === 'matching' && matching
        ? { filter: { f: matching.filter.tokens.map(formatFilterToken), op: matching.filter.operation } }
        : { findings: rows.map(({ id, state, stage }) => ({ id, state, stage })) };
    change.mutate(
      { ...chosen, change: wanted },
      { onSuccess: ({ changed }) => (changed > 0 ? onChanged?.() : undefined) },
    );
  };

  return (
    <Dialog
      title={text(`caseChange.${draft.kind}`)}
      {...(change.data ? {} : { doLabel: text('caseChange.do'), canDo: canSend, onDo: send })}
      isDoing={change.isPending}
      problem={change.error}
      onClose={onClose}
    >
      {change.data ? (
        <ChangeResult done={change.data} rows={rows} />
      ) : (
        <SpaceBetween size="l">
          {matching && <Target rows={rows} matching={matching} target={target} onChange={setTarget} />}
          <ChangeForm draft={draft} stages={stages} onChange={setDraft} />
          {canSend && <Forecast draft={draft} rows={target === 'rows' ? rows : []} matching={matching} />}
        </SpaceBetween>
      )}
    </Dialog>
  );
}

interface TargetProps {
  readonly rows: readonly FindingRow[];
  readonly matching: Matching;
  readonly target: 'rows' | 'matching';
  readonly onChange: (target: 'rows' | 'matching') => void;
}

/** The rows chosen by hand, or all that the filter matches; why not, when that cannot be. */
function Target({ rows, matching, target, onChange }: TargetProps) {
  const { text } = useWords();
  const { total, number } = useFormats();
  const isOpen = matching.filter.tokens.length === 0;
  const reason = isOpen
    ? text('caseChange.noFilter')
    : matching.isCapped
      ? text('caseChange.tooMany', { most: number(COUNT_CAP) })
      : undefined;
  return (
    <RadioGroup
      ariaLabel={text('caseChange.target')}
      value={target}
      onChange={({ detail }) => onChange(detail.value === 'rows' ? 'rows' : 'matching')}
      items={[
        { value: 'rows', label: text('caseChange.rows', { count: rows.length }), disabled: rows.length === 0 },
        {
          value: 'matching',
          label: text('caseChange.matching', { n: total(matching.total, matching.isCapped) }),
          disabled: reason !== undefined,
          ...(reason === undefined ? {} : { description: reason }),
        },
      ]}
    />
  );
}

interface ForecastProps {
  readonly draft: Draft;
  /** Empty when all that match are meant. */
  readonly rows: readonly FindingRow[];
  readonly matching: Matching | undefined;
}

/** What will happen, and which of the chosen rows will be left as they are. */
function Forecast({ draft, rows, matching }: ForecastProps) {
  const { text, named } = useWords();
  const session = useSession().data;
  const isWork = draft.kind !== 'comment';
  const closed = rows.filter(({ state }) => state !== 'open' && state !== 'not-looked-at').length;
  const kept = rows.filter(({ side }) => side !== 'sre').length;
  const count = rows.length === 0 ? (matching?.total ?? 0) : rows.length;
  const value =
    draft.kind === 'stage'
      ? named('stage', draft.to)
      : draft.kind === 'hand-over'
        ? named('side', draft.to)
        : draft.to.trim();
  const will =
    draft.kind === 'snooze' && draft.days === 0
      ? text('caseChange.will.wake', { count })
      : draft.kind === 'assign' && value === ''
        ? text('caseChange.will.unassign', { count })
        : text(`caseChange.will.${draft.kind}`, { count, value, days: draft.days });
  return (
    <Alert type="info" statusIconAriaLabel={text('problem.info')}>
      {will}
      {draft.kind === 'stage' && count > 1 && <div>{text('caseChange.moves')}</div>}
      {isWork && closed > 0 && <div>{text('caseChange.closed', { count: closed })}</div>}
      {isWork && kept > 0 && !may(session, 'findings:triage') && (
        <div>{text('caseChange.notHanded', { count: kept })}</div>
      )}
    </Alert>
  );
}
