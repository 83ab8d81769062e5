import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import type { Host, HostList } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { HostFilter } from './host-filter.tsx';
import { useHostColumns } from './host-columns.tsx';
import { type HostChoice, PAGE_SIZE } from './use-host-choice.ts';

interface HostsProps {
  readonly list: HostList;
  readonly choice: HostChoice;
  /** While the rows are still those of the choice before. */
  readonly isOld: boolean;
}

/** The machines that report, by name. */
export function Hosts({ list: { items, total, silentAfterMinutes }, choice, isOld }: HostsProps) {
  const { text } = useWords();
  const { number } = useFormats();
  const columns = useHostColumns();
  return (
    <Table<Host>
      items={items}
      trackBy="agent"
      wrapLines
      enableKeyboardNavigation
      ariaLabels={{ tableLabel: text('runtime.machines') }}
      header={
        <Header
          variant="h2"
          counter={`(${number(total)})`}
          description={text('runtime.silent.about', { n: silentAfterMinutes })}
        >
          {text('runtime.machines')}
        </Header>
      }
      filter={<HostFilter choice={choice} total={total} />}
      pagination={
        total > PAGE_SIZE && (
          <Pagination
            currentPageIndex={choice.page}
            pagesCount={Math.max(choice.page, Math.ceil(total / PAGE_SIZE))}
            disabled={isOld}
            onChange={({ detail }) => choice.goTo(detail.currentPageIndex)}
          />
        )
      }
      empty={
        <Empty
          title={text('runtime.none')}
          next={text('runtime.none.next')}
          action={<Button onClick={choice.clear}>{text('runtime.clear')}</Button>}
        />
      }
      columnDefinitions={columns}
    />
  );
}
