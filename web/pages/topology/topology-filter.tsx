import TextFilter from '@cloudscape-design/components/text-filter';
import { useWords } from '../../app/language.tsx';
import { AccountSelect } from '../../parts/runtime/account-select.tsx';
import { useDelayed } from '../../parts/runtime/use-delayed.ts';
import type { TopologyChoice } from './use-topology-choice.ts';

/** Narrows the topology to a name or an account, and what it talks with. */
export function TopologyFilter({ choice }: { choice: TopologyChoice }) {
  const { text } = useWords();
  const { account, service } = choice.question;
  const [typed, type] = useDelayed(service, (wanted) => choice.choose({ service: wanted }));
  return (
    <div className="filter-row">
      <TextFilter
        filteringText={typed}
        filteringPlaceholder={text('topology.find')}
        filteringAriaLabel={text('topology.service')}
        onChange={({ detail }) => type(detail.filteringText)}
      />
      <AccountSelect account={account} onChange={(wanted) => choice.choose({ account: wanted })} />
    </div>
  );
}
