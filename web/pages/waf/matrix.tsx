import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSearchParams } from 'react-router';
import { EMPTY_FILTER, MATRIX_COLUMNS, type WafMatrix, type WafMatrixRow } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useWafKnowledge, useWafMatrix } from '../../client/waf-queries.ts';
import type { ListRequest } from '../../client/list-request.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { NothingLookedAt } from '../../parts/exposure/nothing-looked-at.tsx';
import { ClearFilter } from '../../parts/filter/clear-filter.tsx';
import { useListState } from '../../parts/filter/use-list-state.ts';
import { ServerTable } from '../../parts/server-table.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { ColumnPages } from './column-pages.tsx';
import { Legend } from './legend.tsx';
import { useMatrixColumns } from './matrix-columns.tsx';
import { useMatrixProperties } from './matrix-properties.ts';
import { NoKnowledge } from './no-knowledge.tsx';

/** Does what stands in front of each entrance stop each CVE? */
export function Matrix() {
  const knowledge = useWafKnowledge();
  const first = useFirstColumn();
  const { filter } = useListState('-severity');
  // The entrances are the columns: known before the table is made.
  const columnFilter = {
    ...EMPTY_FILTER,
    tokens: filter.tokens.filter(({ property }) => ['entrance', 'account', 'webacl'].includes(property)),
  };
  const head = useWafMatrix({ filter: columnFilter, limit: 1 }, first);
  return (
    <Answer query={knowledge} waiting={<Waiting lines={14} />}>
      {({ builtAt }) =>
        builtAt === undefined ? (
          <NoKnowledge />
        ) : (
          <Answer query={head} waiting={<Waiting lines={14} />}>
            {(data) => (data.asOf === undefined ? <NothingLookedAt /> : <Cells head={data} first={first} />)}
          </Answer>
        )
      }
    </Answer>
  );
}

/** How many entrances come before the first column: the address holds it. */
function useFirstColumn(): number {
  const [search] = useSearchParams();
  return Math.max(0, Math.trunc(Number(search.get('columns') ?? 0)) || 0);
}

function useMatrixPage(request: ListRequest) {
  return useWafMatrix(request, useFirstColumn());
}

function Cells({ head, first }: { head: WafMatrix; first: number }) {
  const { text } = useWords();
  const [, setSearch] = useSearchParams();
  const list = useListState('-severity');
  const columns = useMatrixColumns(head.entrances);
  const properties = useMatrixProperties();
  const name = `waf-matrix-${head.entrances.length}`;
  const goTo = (column: number) =>
    setSearch((before) => {
      const after = new URLSearchParams(before);
      after.set('columns', String(column));
      return after;
    });
  return (
    <SpaceBetween size="m">
      <Legend />
      <ServerTable<WafMatrixRow>
        key={name}
        name={name}
        title={text('waf.matrix.title')}
        list={list}
        columns={columns}
        properties={properties}
        placeholder={text('waf.matrix.find')}
        keyOf={({ cve }) => cve}
        usePage={useMatrixPage}
        actions={
          head.entrancesTotal > MATRIX_COLUMNS && (
            <ColumnPages first={first} total={head.entrancesTotal} onChange={goTo} />
          )
        }
        empty={<Empty title={text('waf.matrix.none')} next={text('waf.matrix.none.next')} />}
        noMatch={
          <Empty title={text('waf.matrix.noMatch')} next={text('filter.other')} action={<ClearFilter list={list} />} />
        }
      />
    </SpaceBetween>
  );
}
