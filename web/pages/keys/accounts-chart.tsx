import BarChart from '@cloudscape-design/components/bar-chart';
import type { CredentialSummary } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFormats } from '../../parts/formats.ts';

/** More bars than this cannot be told apart; the table below has all. */
const MOST_BARS = 12;

/** Access keys of the accounts that hold most of them, stacked by state. */
export function AccountsChart({ accounts }: { accounts: CredentialSummary['byAccount'] }) {
  const { text } = useWords();
  const { number } = useFormats();
  const shown = accounts.slice(0, MOST_BARS);
  const series = (
    title: string,
    count: (account: CredentialSummary['byAccount'][number]) => number,
  ) => ({
    type: 'bar' as const,
    title,
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
      i18nStrings={{ xTickFormatter: String, yTickFormatter: number }}
      series={[
        series(text('credential.active'), (account) => account.active),
        series(text('credential.inactive'), (account) => account.inactive),
        ...(unknown ? [series(text('credential.unknown'), (account) => account.unknown)] : []),
      ]}
    />
  );
}
