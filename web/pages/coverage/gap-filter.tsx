import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { COVERAGE_GAPS, type SoftwareCoverage } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import type { GapChoice } from './use-gap-choice.ts';

/** Stands for no condition: an account's id is digits or empty, a gap is a word of a fixed list. */
const ALL = '*';

/** Narrows the list by reason and account. */
export function GapFilter({ coverage, choice }: { coverage: SoftwareCoverage; choice: GapChoice }) {
  const { text } = useWords();
  const { gap, account } = choice.question;
  const all = { value: ALL, label: text('coverage.all') };
  const gaps = [
    all,
    ...COVERAGE_GAPS.filter((one) => coverage.reasons[one] !== undefined).map((value) => ({
      value,
      label: text(`coverageGap.${value}`),
    })),
  ];
  const accounts = [
    all,
    ...coverage.accounts.map(({ accountId, accountName }) => ({
      value: accountId,
      label: accountId === '' ? text('coverage.outside') : accountName || accountId,
    })),
  ];
  const chosen = <T extends { value: string }>(options: readonly T[], value = ALL) =>
    options.find((option) => option.value === value) ?? { value, label: value };
  return (
    <div className="choices">
      <FormField label={text('coverage.why')}>
        <Select
          selectedOption={chosen(gaps, gap)}
          options={gaps}
          onChange={({ detail: { selectedOption } }) =>
            choice.choose(
              COVERAGE_GAPS.find((one) => one === selectedOption.value),
              account,
            )
          }
        />
      </FormField>
      <FormField label={text('column.account')}>
        <Select
          selectedOption={chosen(accounts, account)}
          options={accounts}
          filteringType={accounts.length > 10 ? 'auto' : 'none'}
          onChange={({ detail: { selectedOption } }) =>
            choice.choose(gap, selectedOption.value === ALL ? undefined : selectedOption.value)
          }
        />
      </FormField>
    </div>
  );
}
