import Box from '@cloudscape-design/components/box';
import BarChart from '@cloudscape-design/components/bar-chart';
import type { CredentialSummary } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFormats } from '../../parts/formats.ts';

const HEIGHT = 220;

/** Active access keys by age in days. */
export function AgeChart({ histogram, unknown }: { histogram: CredentialSummary['ageHistogram']; unknown: number }) {
  const { text } = useWords();
  return (
    <>
      <Bars
        label={text('keys.age')}
        xTitle={text('keys.days')}
        data={histogram.map(({ fromDays, toDays, keys }) => ({
          x:
            toDays === undefined
              ? text('keys.daysFrom', { from: fromDays })
              : text('keys.daysRange', { from: fromDays, to: toDays - 1 }),
          y: keys,
        }))}
      />
      {unknown > 0 && <Box variant="small">{text('keys.ageUnknown', { count: unknown })}</Box>}
    </>
  );
}

/** Active access keys by the time of their last use. */
export function LastUseChart({ lastUse }: { lastUse: CredentialSummary['lastUse'] }) {
  const { text, named } = useWords();
  // Bands come as `7-30` (days, the end exclusive) and `365+`; the rest are words.
  const nameOf = (label: string) => {
    const [, from = '', to] = /^(\d+)[-+](\d*)$/.exec(label) ?? [];
    if (to === undefined) return named('lastUse', label);
    return to === '' ? text('keys.daysFrom', { from }) : text('keys.daysRange', { from, to: Number(to) - 1 });
  };
  return (
    <Bars
      label={text('keys.lastUse')}
      xTitle={text('keys.days')}
      data={lastUse.map(({ label, keys }) => ({ x: nameOf(label), y: keys }))}
    />
  );
}

function Bars({ label, xTitle, data }: { label: string; xTitle: string; data: readonly { x: string; y: number }[] }) {
  const { text } = useWords();
  const { number, wholeNumber } = useFormats();
  return (
    <BarChart
      ariaLabel={label}
      height={HEIGHT}
      hideFilter
      hideLegend
      xScaleType="categorical"
      xTitle={xTitle}
      yTitle={text('keys.count')}
      i18nStrings={{ yTickFormatter: wholeNumber }}
      yDomain={[0, Math.max(4, ...data.map(({ y }) => y))]}
      series={[{ type: 'bar', title: text('keys.active'), valueFormatter: number, data }]}
    />
  );
}
