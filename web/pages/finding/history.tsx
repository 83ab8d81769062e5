import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Steps, { type StepsProps } from '@cloudscape-design/components/steps';
import { useState } from 'react';
import type { CaseEntry, FindingChange, FindingDetail, Rule } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { GoLink } from '../../parts/go-link.tsx';
import { Moment } from '../../parts/moment.tsx';
import { useCaseLine } from './case-lines.tsx';
import { useHistoryLines } from './history-lines.ts';

const STATUS = {
  open: 'warning',
  'not-looked-at': 'pending',
  suppressed: 'stopped',
  fixed: 'success',
  gone: 'success',
} as const satisfies Record<FindingChange['to'], StepsProps.Status>;

/** Rows shown before somebody asks for all. */
const FIRST = 20;

/** The life of the finding, newest first: what looks found, each with its cause, and what people did. */
export function History({ finding, rule }: { finding: FindingDetail; rule: Rule | undefined }) {
  const { text } = useWords();
  const [isWhole, setWhole] = useState(false);
  const changeStep = useChangeStep(rule);
  const caseStep = useCaseStep();
  const steps = [
    ...finding.history.map((change) => ({ at: change.at, sequence: change.sequence, step: () => changeStep(change) })),
    ...finding.cases.map((entry) => ({ at: entry.at, sequence: entry.sequence, step: () => caseStep(entry) })),
  ].toSorted((a, b) => b.at.localeCompare(a.at) || b.sequence - a.sequence);
  const shown = isWhole ? steps : steps.slice(0, FIRST);
  return (
    <Container header={<Header variant="h2">{text('history.title')}</Header>}>
      <SpaceBetween size="m">
        <Steps ariaLabel={text('history.title')} steps={shown.map(({ step }) => step())} />
        {shown.length < steps.length && (
          <Button onClick={() => setWhole(true)}>{text('history.all', { count: steps.length })}</Button>
        )}
      </SpaceBetween>
    </Container>
  );
}

function useChangeStep(rule: Rule | undefined): (change: FindingChange) => StepsProps.Step {
  const { text, named } = useWords();
  const lines = useHistoryLines(rule);
  return (change) => ({
    status: STATUS[change.to],
    statusIconAriaLabel: text(`state.${change.to}`),
    header: (
      <>
        {named('cause', change.cause)}
        {change.from !== change.to && ` – ${text(`state.${change.to}`)}`}
      </>
    ),
    details: (
      <Box color="text-body-secondary" fontSize="body-s">
        <Moment at={change.at} /> ·{' '}
        <GoLink fontSize="body-s" href={`/snapshots/${change.snapshotId}`}>
          {text('history.snapshot', { id: change.snapshotId.slice(0, 12) })}
        </GoLink>
        {lines(change).map((line) => (
          <div key={line}>{line}</div>
        ))}
        {closes(change) &&
          change.evidence.map(({ pointer, value }) => (
            <div key={pointer} className="code">
              {value === undefined ? pointer : `${pointer} = ${value}`}
            </div>
          ))}
      </Box>
    ),
  });
}

function useCaseStep(): (entry: CaseEntry) => StepsProps.Step {
  const { text } = useWords();
  const lineOf = useCaseLine();
  return (entry) => {
    const { header, note } = lineOf(entry);
    return {
      status: entry.kind === 'escalation' ? 'error' : 'info',
      statusIconAriaLabel: text('work.title'),
      header,
      details: (
        <>
          {note}
          <Box color="text-body-secondary" fontSize="body-s">
            <Moment at={entry.at} /> · {entry.by}
          </Box>
        </>
      ),
    };
  };
}

/** What opened a finding stands in its evidence table; what closed it stands only here. */
function closes({ to }: FindingChange): boolean {
  return to === 'fixed' || to === 'gone';
}
