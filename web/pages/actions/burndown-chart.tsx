import BarChart from '@cloudscape-design/components/bar-chart';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LineChart from '@cloudscape-design/components/line-chart';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import { useState } from 'react';
import type { Burndown } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useBurndown } from '../../client/work-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { spans } from './spans.ts';

const HEIGHT = 180;

const REACHED = [30, 91, 364] as const;

/** How far back, and how many days one point stands for: a bar for each day of a year could not be read. */
const REACHES = { 30: 1, 91: 7, 364: 28 } as const;

/** Active findings at the end of each day, and how many came and went. */
export function BurndownChart() {
  const { text } = useWords();
  const [reach, setReach] = useState<keyof typeof REACHES>(30);
  const burndown = useBurndown(reach);
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={text(`burndown.per.${REACHES[reach]}`)}
          actions={
            <SegmentedControl
              label={text('burndown.reach')}
              selectedId={String(reach)}
              options={REACHED.map((days) => ({
                id: String(days),
                text: text(`burndown.reach.${days}`),
              }))}
              onChange={({ detail }) => setReach(REACHED.find((days) => String(days) === detail.selectedId) ?? 30)}
            />
          }
        >
          {text('burndown.title')}
        </Header>
      }
    >
      <Answer query={burndown} waiting={<Waiting lines={8} />}>
        {({ days }) => <Charts days={spans(days, REACHES[reach])} />}
      </Answer>
    </Container>
  );
}

function Charts({ days }: { days: readonly Burndown['days'][number][] }) {
  const { text } = useWords();
  const { number, wholeNumber, date } = useFormats();
  if (days.every(({ opened, closed, open }) => opened + closed + open === 0)) {
    return <Empty title={text('burndown.none')} next={text('burndown.none.next')} />;
  }
  const label = (day: string) => date(`${day}T12:00:00Z`);
  const most = (values: readonly number[]) => Math.max(1, ...values);
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
  return (
    <ColumnLayout columns={2} minColumnWidth={320}>
      <LineChart
        ariaLabel={text('burndown.active')}
        height={HEIGHT}
        hideFilter
        hideLegend
        xScaleType="time"
        xDomain={[at(first), at(last)]}
        yDomain={[0, most(days.map(({ open }) => open)) * 1.1]}
        xTitle={text('burndown.day')}
        yTitle={text('burndown.active')}
        i18nStrings={{ xTickFormatter: (day) => date(day.toISOString()), yTickFormatter: wholeNumber }}
        series={[
          {
            type: 'line',
            title: text('burndown.active'),
            data: days.map(({ day, open }) => ({ x: at(day), y: open })),
            valueFormatter: number,
          },
        ]}
      />
      <BarChart
        ariaLabel={text('burndown.flow')}
        height={HEIGHT}
        hideFilter
        xDomain={days.map(({ day }) => label(day))}
        yDomain={[0, most(days.flatMap(({ opened, closed }) => [opened, closed])) * 1.1]}
        xTitle={text('burndown.day')}
        yTitle={text('burndown.findings')}
        i18nStrings={{ yTickFormatter: wholeNumber }}
        series={(['opened', 'closed'] as const).map((what) => ({
          type: 'bar' as const,
          title: text(`burndown.${what}`),
          data: days.map((day) => ({ x: label(day.day), y: day[what] })),
          valueFormatter: number,
        }))}
      />
    </ColumnLayout>
  );
}
