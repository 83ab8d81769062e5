import Alert from '@cloudscape-design/components/alert';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import type { FindingDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useAskException } from '../../client/work-queries.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { GoButton } from '../../parts/go-link.tsx';
import { ScopeCoverage } from '../../parts/work/coverage.tsx';
import type { Scope } from '../../client/work-queries.ts';
import { type Compensating, CompensatingFields, NO_COMPENSATING } from './compensating-fields.tsx';
import { ScopeField } from './scope-field.tsx';

const MS_PER_DAY = 86_400_000;

/** The last day that may be named: an exception ends after at most 366 days. */
const MAX_DAYS = 365;
const USUAL_DAYS = 90;

/** Asks for an exception around a finding; another person decides. */
export function AskException({ finding, onClose }: { finding: FindingDetail; onClose: () => void }) {
  const { text } = useWords();
  const [scope, setScope] = useState<Scope>({ rule: finding.rule, resource: finding.resourceArn });
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => dayAfter(USUAL_DAYS));
  const [compensating, setCompensating] = useState<Compensating>(NO_COMPENSATING);
  const ask = useAskException();

  if (ask.data) {
    return (
      <Dialog title={text('exception.ask')} onClose={onClose}>
        <Alert
          type="success"
          header={text('exception.asked')}
          action={
            <GoButton href={`/exceptions/${encodeURIComponent(ask.data.id)}`}>{text('finding.exception')}</GoButton>
          }
        >
          {text('exception.asked.next')}
        </Alert>
      </Dialog>
    );
  }
  const isComplete =
    reason.trim() !== '' &&
    isPossible(until) &&
    (!compensating.isWanted || (compensating.rule !== '' && compensating.resource.trim() !== ''));
  return (
    <Dialog
      title={text('exception.ask')}
      size="large"
      doLabel={text('exception.ask.do')}
      canDo={isComplete}
      isDoing={ask.isPending}
      problem={ask.error}
      onClose={onClose}
      onDo={() =>
        ask.mutate({
          scope,
          reason: reason.trim(),
          until,
          ...(compensating.isWanted
            ? { compensating: { rule: compensating.rule, resource: compensating.resource.trim() } }
            : {}),
        })
      }
    >
      <FormField label={text('exception.reason')} description={text('exception.reason.about')}>
        <Textarea
          value={reason}
          rows={3}
          ariaRequired
          onChange={({ detail }) => setReason(detail.value.slice(0, 4_000))}
        />
      </FormField>
      <FormField label={text('exception.until')} description={text('exception.until.about')}>
        <DatePicker
          value={until}
          placeholder="YYYY/MM/DD"
          expandToViewport
          isDateEnabled={(date) => isPossible(localDay(date))}
          onChange={({ detail }) => setUntil(detail.value)}
        />
      </FormField>
      <ScopeField finding={finding} scope={scope} onChange={setScope} />
      <ScopeCoverage scope={scope} />
      <CompensatingFields finding={finding} value={compensating} onChange={setCompensating} />
    </Dialog>
  );
}

function dayAfter(days: number): string {
  return new Date(Date.now() + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Days end by UTC, as the server counts them. */
function isPossible(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= dayAfter(0) && day <= dayAfter(MAX_DAYS);
}

/** The day a cell of the calendar stands for: the calendar knows local days. */
function localDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
