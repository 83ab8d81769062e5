import type { Credential } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useCredentials } from '../../client/queries.ts';
import { CsvButton } from '../../parts/csv-button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ClearFilter } from '../../parts/filter/clear-filter.tsx';
import { useListState } from '../../parts/filter/use-list-state.ts';
import { GoButton } from '../../parts/go-link.tsx';
import { ServerTable } from '../../parts/server-table.tsx';
import { useCredentialColumns } from './credential-columns.tsx';
import { useCredentialProperties } from './credential-properties.ts';

/** Every long-lived credential of the organization. */
export function Credentials() {
  const { text } = useWords();
  const list = useListState('-age');
  const columns = useCredentialColumns();
  const properties = useCredentialProperties();
  return (
    <ServerTable<Credential>
      name="credentials"
      title={text('keys.credentials')}
      list={list}
      columns={columns}
      properties={properties}
      placeholder={text('keys.find')}
      keyOf={({ id }) => id}
      usePage={useCredentials}
      actions={<CsvButton list="credentials" filter={list.filter} sort={list.sort} />}
      empty={
        <Empty
          title={text('keys.none')}
          next={text('keys.none.next')}
          action={<GoButton href="/connect">{text('sample.connect')}</GoButton>}
        />
      }
      noMatch={<Empty title={text('keys.noMatch')} next={text('filter.other')} action={<ClearFilter list={list} />} />}
    />
  );
}
