import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { LedgerChange } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { type ScoreChoice, useScoreLedger } from '../../client/posture-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { usePoints } from '../../parts/points.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { Waterfall } from './waterfall.tsx';

/** Every change of the score, the newest open, with causes that add up to it. */
export function Ledger({ choice }: { choice: ScoreChoice }) {
  const { text } = useWords();
  const ledger = useScoreLedger(choice);
  return (
    <Container
      header={
        <Header variant="h2" description={text('score.ledger.description')}>
          {text('score.ledger')}
        </Header>
      }
    >
      <Answer query={ledger} waiting={<Waiting lines={10} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={text('score.ledger.none')} next={text('score.ledger.none.next')} />
          ) : (
            <SpaceBetween size="m">
              {items.map((change, index) => (
                <Change key={change.runId} change={change} isOpen={index === 0} />
              ))}
            </SpaceBetween>
          )
        }
      </Answer>
    </Container>
  );
}

function Change({ change, isOpen }: { change: LedgerChange; isOpen: boolean }) {
  const { text } = useWords();
  const { moment } = useFormats();
  const { percent, signed } = usePoints();
  const heading = text('score.ledger.change', {
    from: percent(change.from),
    to: percent(change.to),
    points: signed(change.tenths),
  });
  return (
    <ExpandableSection
      defaultExpanded={isOpen}
      headerText={heading}
      headerDescription={moment(change.at)}
      headingTagOverride="h3"
    >
      {change.entries.length === 0 ? (
        <Box color="text-body-secondary">{text('score.ledger.first')}</Box>
      ) : (
        <SpaceBetween size="m">
          <Waterfall change={change} />
          <LedgerTable change={change} />
        </SpaceBetween>
      )}
    </ExpandableSection>
  );
}
