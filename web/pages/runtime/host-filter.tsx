import Select from '@cloudscape-design/components/select';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useWords } from '../../app/language.tsx';
import { AccountSelect } from '../../parts/runtime/account-select.tsx';
import { useDelayed } from '../../parts/runtime/use-delayed.ts';
import { type HostChoice, STATES } from './use-host-choice.ts';

/** Narrows the list by name, state and account. */
export function HostFilter({ choice, total }: { choice: HostChoice; total: number }) {
  const { text } = useWords();
  const [typed, type] = useDelayed(choice.question.text, (wanted) => choice.choose({ text: wanted }));
  const states = STATES.map((value) => ({ value, label: text(`runtime.${value}`) }));
  return (
    <div className="filter-row">
      <TextFilter
        filteringText={typed}
        filteringPlaceholder={text('runtime.find')}
        filteringAriaLabel={text('runtime.find')}
        countText={text('filter.matches', { count: total, shown: total })}
        onChange={({ detail }) => type(detail.filteringText)}
      />
      <Select
        ariaLabel={text('column.state')}
        selectedOption={states.find(({ value }) => value === choice.state) ?? null}
        options={states}
        onChange={({ detail }) =>
          choice.choose({ state: STATES.find((one) => one === detail.selectedOption.value) ?? 'all' })
        }
      />
      <AccountSelect account={choice.question.account} hasOutside onChange={(account) => choice.choose({ account })} />
    </div>
  );
}
