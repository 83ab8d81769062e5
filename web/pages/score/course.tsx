import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LineChart from '@cloudscape-design/components/line-chart';
import { useWords } from '../../app/language.tsx';
import { type ScoreChoice, useScoreHistory } from '../../client/posture-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { usePoints } from '../../parts/points.ts';
import { Waiting } from '../../parts/waiting.tsx';

const HEIGHT = 220;

/** How the score went: a point for every run that changed it. */
export function Course({ choice }: { choice: ScoreChoice }) {
  const { text } = useWords();
  const { date, moment } = useFormats();
  const { percent } = usePoints();
  const history = useScoreHistory(choice);
  return (
    <Container header={<Header variant="h2">{text('score.course')}</Header>}>
      <Answer query={history} waiting={<Waiting lines={8} />}>
        {({ items }) => {
          const data = items.flatMap(({ at, tenths }) =>
            tenths === undefined ? [] : [{ x: new Date(at), y: tenths }],
          );
          const [first, last] = [data[0], data.at(-1)];
          if (first === undefined || last === undefined || data.length < 2) {
            return <Empty title={text('score.course.short')} next={text('score.course.short.next')} />;
          }
          return (
            <LineChart
              ariaLabel={text('score.course')}
              height={HEIGHT}
              hideFilter
              hideLegend
              xScaleType="time"
              xDomain={[first.x, last.x]}
              yDomain={[0, 1000]}
              xTitle={text('score.day')}
              yTitle={text('score.percent')}
              i18nStrings={{
                xTickFormatter: (at) => date(at.toISOString()),
                yTickFormatter: (tenths) => percent(tenths),
              }}
              series={[{ type: 'line', title: text('score.ours'), data, valueFormatter: (tenths) => percent(tenths) }]}
              detailPopoverFooter={(at) => moment(at.toISOString())}
            />
          );
        }}
      </Answer>
    </Container>
  );
}
