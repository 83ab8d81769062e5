import AreaChart from '@cloudscape-design/components/area-chart';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { RiskDay, Severity } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { SEVERITIES_DOWN } from '../../parts/severity.tsx';
import { sumOf } from './use-amounts.ts';

const HEIGHT = 260;

/** The colours of severities everywhere; grey for what nobody looks at any more. */
const COLORS: Readonly<Record<Severity, string>> = {
  critical: 'light-dark(#870303, #d63f38)',
  high: 'light-dark(#ce3311, #fe6e73)',
  medium: 'light-dark(#f89256, #f89256)',
  low: 'light-dark(#f2cd54, #f2cd54)',
  informational: 'light-dark(#7d8998, #a9b3c1)',
};
const UNSEEN = 'light-dark(#9a9aa5, #7a7f8a)';

interface CourseProps {
  readonly days: readonly RiskDay[];
  readonly hrefOf: (day: string) => string;
}

/** The stacked course: what is no longer looked at turns grey and stays, so that losing sight never lowers the top. */
export function Course({ days, hrefOf }: CourseProps) {
  const { text } = useWords();
  return (
    <Container header={<Header variant="h2">{text('risk.course')}</Header>}>
      {days.length < 2 ? (
        <Empty title={text('risk.course.short')} next={text('risk.course.short.next')} />
      ) : (
        <Chart days={days} hrefOf={hrefOf} />
      )}
    </Container>
  );
}

function Chart({ days, hrefOf }: CourseProps) {
  const { text } = useWords();
  const { number, wholeNumber, date } = useFormats();
  // The chart holds moments of its areas for the same only when they are the same objects.
  const points = days.map((day) => ({ day, x: new Date(`${day.day}T12:00:00Z`) }));
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  const area = (title: string, color: string, count: (day: RiskDay) => number) => ({
    type: 'area' as const,
    title,
    color,
    valueFormatter: number,
    data: points.map(({ day, x }) => ({ x, y: count(day) })),
  });
  const seen = SEVERITIES_DOWN.filter((severity) => days.some(({ level }) => level.active[severity] > 0));
  const most = Math.max(1, ...days.map(({ level }) => level.total));
  return (
    <AreaChart
      ariaLabel={text('risk.course')}
      height={HEIGHT}
      hideFilter
      xScaleType="time"
      xDomain={[at(days[0]?.day ?? ''), at(days.at(-1)?.day ?? '')]}
      yDomain={[0, most * 1.1]}
      xTitle={text('risk.day')}
      yTitle={text('risk.findings')}
      i18nStrings={{
        xTickFormatter: (day) => date(day.toISOString()),
        yTickFormatter: wholeNumber,
        detailTotalLabel: text('risk.open'),
        detailTotalFormatter: number,
      }}
      series={[
        ...seen.map((severity) =>
          area(
            text(`riskTerm.${severity}`),
            COLORS[severity],
            ({ level }) => level.active[severity] - level.notLookedAt[severity],
          ),
        ),
        area(text('risk.unseen'), UNSEEN, ({ level }) => sumOf(level.notLookedAt)),
      ]}
      detailPopoverFooter={(day) => {
        const shown = day.toISOString().slice(0, 10);
        return <GoLink href={hrefOf(shown)}>{text('risk.show', { day: date(day.toISOString()) })}</GoLink>;
      }}
    />
  );
}
