import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import type { FindingRow } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useSession } from '../../client/session.ts';
import { type Draft, SNOOZE_DAYS } from './draft.ts';

interface ChangeFormProps {
  readonly draft: Draft;
  readonly stages: readonly FindingRow['stage'][];
  readonly onChange: (draft: Draft) => void;
}

/** The fields of one change. */
export function ChangeForm({ draft, stages, onChange }: ChangeFormProps) {
  const { text } = useWords();
  const needsNote = draft.kind === 'hand-over' || draft.kind === 'comment';
  return (
    <SpaceBetween size="m">
      <Value draft={draft} stages={stages} onChange={onChange} />
      <FormField
        label={text(
          draft.kind === 'comment' ? 'caseChange.comment' : needsNote ? 'caseChange.note' : 'caseChange.note.optional',
        )}
        {...(draft.kind === 'hand-over' ? { description: text('caseChange.note.handOver') } : {})}
      >
        <Textarea
          value={draft.note}
          rows={3}
          ariaRequired={needsNote}
          onChange={({ detail }) => onChange({ ...draft, note: detail.value.slice(0, 4_000) })}
        />
      </FormField>
    </SpaceBetween>
  );
}

function Value({ draft, stages, onChange }: ChangeFormProps) {
  const { text } = useWords();
  const me = useSession().data?.subject ?? '';
  const choose = (to: string) => onChange({ ...draft, to });
  switch (draft.kind) {
    case 'stage':
      return (
        <FormField label={text('column.stage')}>
          <RadioGroup
            value={draft.to}
            onChange={({ detail }) => choose(detail.value)}
            items={stages.map((stage) => ({
              value: stage,
              label: text(`stage.${stage}`),
              description: text(`stage.${stage}.about`),
            }))}
          />
        </FormField>
      );
    case 'hand-over':
      return (
        <FormField label={text('caseChange.handOver.to')}>
          <RadioGroup
            value={draft.to}
            onChange={({ detail }) => choose(detail.value)}
            items={(['sre', 'security'] as const).map((side) => ({ value: side, label: text(`side.${side}`) }))}
          />
        </FormField>
      );
    case 'assign':
      return (
        <FormField
          label={text('column.assignee')}
          description={text('caseChange.assign.about')}
          secondaryControl={<Button onClick={() => choose(me)}>{text('caseChange.assign.me')}</Button>}
        >
          <Input value={draft.to} onChange={({ detail }) => choose(detail.value.slice(0, 200))} />
        </FormField>
      );
    case 'snooze':
      return (
        <FormField label={text('caseChange.snooze.for')} description={text('caseChange.snooze.about')}>
          <SegmentedControl
            label={text('caseChange.snooze.for')}
            selectedId={String(draft.days)}
            options={SNOOZE_DAYS.map((days) => ({
              id: String(days),
              text: days === 0 ? text('caseChange.snooze.end') : text('caseChange.snooze.days', { count: days }),
            }))}
            onChange={({ detail }) => onChange({ ...draft, days: Number(detail.selectedId) })}
          />
        </FormField>
      );
    case 'comment':
      return null;
  }
}
