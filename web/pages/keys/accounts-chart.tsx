import BarChart from '@cloudscape-design/components/bar-chart';
import type { CredentialSummary } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFormats } from '../../parts/formats.ts';

/** More bars than this cannot be told apart; the table below has all. */
const MOST_BARS = 12;

/** Grey for what is switched off, amber for what nobody could see. */
const INACTIVE = 'light-dark(#9a9aa5, #7a7f8a)';
const UNKNOWN = 'light-dark(#d9a11a, #e0b84d)';

/** Access keys of the accounts that hold most of them, stacked by state. */
export function AccountsChart({ accounts }: { accounts: CredentialSummary['byAccount'] }) {
  const { text } = useWords();
  const { number, wholeNumber } = useFormats();
  const shown = accounts.slice(0, MOST_BARS);
  const series = (
    title: string,
    color: string | undefined,
    count: (account: CredentialSummary['byAccount'][number]) => number,
  ) => ({
    type: 'bar' as const,
    title,
    ...(color === undefined ? {} : { color }),
    valueFormatter: number,
    data: shown.map((account) => ({ x: account.accountName || account.accountId, y: count(account) })),
  });
  const unknown = shown.some((account) => account.unknown > 0);
  return (
    <BarChart
      ariaLabel={text('keys.byAccount')}
      height={Math.max(160, shown.length * 34)}
      horizontalBars
      stackedBars
      hideFilter
      xScaleType="categorical"
      xTitle={text('column.account')}
      yTitle={text('keys.count')}
      i18nStrings={{ xTickFormatter: String, yTickFormatter: wholeNumber }}
      series={[
        series(text('credential.active'), undefined, (account) => account.active),
        series(text('credential.inactive'), INACTIVE, (account) => account.inactive),
        ...(unknown ? [series(text('credential.unknown'), UNKNOWN, (account) => account.unknown)] : []),
      ]}
    />
  );
}
