import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import type { Score } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { STATUSES_DOWN, ControlStatus } from '../../parts/control-status.tsx';
import { Figure } from '../../parts/figure.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { usePoints } from '../../parts/points.ts';

/** The two measures side by side, both summary scores of AWS, and the controls by status. */
export function Figures({ score, standard }: { score: Score; standard: string }) {
  const { text } = useWords();
  const { number } = useFormats();
  const { percent } = usePoints();
  const shown = score.standards.find((one) => one.standard === standard);
  const isAll = standard === 'all';
  const list = isAll ? '/controls' : `/controls?${new URLSearchParams({ standard, scope: score.scope })}`;
  return (
    <Container>
      <div className="figures">
        <Figure label={text('score.ours')} about={text('score.ours.about')}>
          <Box fontSize="display-l" fontWeight="bold">
            {percent(shown?.yagura.tenths)}
          </Box>
        </Figure>
        <Figure label={text('score.literal')} about={text('score.literal.about')}>
          <Box fontSize="display-l">{percent(shown?.securityHub.tenths)}</Box>
        </Figure>
        {isAll && (
          <Figure label={text('score.average')} about={text('score.average.about')}>
            <Box fontSize="display-l">{percent(score.summary.yagura.averageOfStandards.tenths)}</Box>
          </Figure>
        )}
        {STATUSES_DOWN.map((status) => (
          <Figure key={status} label={<ControlStatus status={status} />}>
            <GoLink
              fontSize="display-l"
              href={list}
              ariaLabel={text('score.controls', {
                n: shown?.yagura.counts[status] ?? 0,
                status: text(`controlStatus.${status}`),
              })}
            >
              {number(shown?.yagura.counts[status] ?? 0)}
            </GoLink>
          </Figure>
        ))}
      </div>
    </Container>
  );
}
