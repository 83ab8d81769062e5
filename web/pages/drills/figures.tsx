import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import type { DrillList } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useDuration } from '../../parts/duration.ts';
import { useFormats } from '../../parts/formats.ts';

/** How all drills ended, and how long an answer takes. */
export function DrillFigures({ drills }: { drills: DrillList }) {
  const { text } = useWords();
  const { number } = useFormats();
  const duration = useDuration();
  const figures = [
    [text('drills.total'), number(drills.total)],
    [text('drillState.acknowledged'), number(drills.acknowledged)],
    [text('drillState.missed'), number(drills.missed)],
    [text('drills.median'), drills.medianSeconds === undefined ? '–' : duration(drills.medianSeconds)],
  ] as const;
  return (
    <Container>
      <dl className="figures flush">
        {figures.map(([label, value]) => (
          <div key={label}>
            <Box variant="awsui-key-label" tagOverride="dt">
              {label}
            </Box>
            <Box fontSize="display-l" tagOverride="dd" variant="div" margin="n">
              {value}
            </Box>
          </div>
        ))}
      </dl>
    </Container>
  );
}
