import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Steps, { type StepsProps } from '@cloudscape-design/components/steps';
import Box from '@cloudscape-design/components/box';
import type { FindingChange, FindingDetail, Rule } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { GoLink } from '../../parts/go-link.tsx';
import { Moment } from '../../parts/moment.tsx';
import { useHistoryLines } from './history-lines.ts';

const STATUS = {
  open: 'warning',
  'not-looked-at': 'pending',
  suppressed: 'stopped',
  fixed: 'success',
  gone: 'success',
} as const satisfies Record<FindingChange['to'], StepsProps.Status>;

/** The life of the finding, newest first, each change with its cause. */
export function History({ finding, rule }: { finding: FindingDetail; rule: Rule | undefined }) {
  const { text, named } = useWords();
  const lines = useHistoryLines(rule);
  return (
    <Container header={<Header variant="h2">{text('history.title')}</Header>}>
      <Steps
        ariaLabel={text('history.title')}
        steps={finding.history
          .toSorted((a, b) => b.sequence - a.sequence)
          .map((change) => ({
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
          }))}
      />
    </Container>
  );
}

/** What opened a finding stands in its evidence table; what closed it stands only here. */
function closes({ to }: FindingChange): boolean {
  return to === 'fixed' || to === 'gone';
}
