import SegmentedControl from '@cloudscape-design/components/segmented-control';
import { useSearchParams } from 'react-router';
import { VULNERABILITY_GROUPS, type VulnerabilityGroup, type VulnerabilityGrouping } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import type { ListRequest } from '../../client/list-request.ts';
import { useVulnerabilities, useVulnerabilitySummary } from '../../client/vulnerability-queries.ts';
import { Command } from '../../parts/command.tsx';
import { CsvButton } from '../../parts/csv-button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ClearFilter } from '../../parts/filter/clear-filter.tsx';
import { useListState } from '../../parts/filter/use-list-state.ts';
import { GoButton } from '../../parts/go-link.tsx';
import { ServerTable } from '../../parts/server-table.tsx';
import { useGroupColumns } from './columns.tsx';
import { useVulnerabilityProperties } from './properties.ts';

/** What is to be mended, by fix, by CVE or by resource. */
export function ToMend() {
  const { text } = useWords();
  const [search, setSearch] = useSearchParams();
  const list = useListState('-urgency');
  const by = VULNERABILITY_GROUPS.find((each) => each === search.get('by')) ?? 'fix';
  const columns = useGroupColumns(by);
  const properties = useVulnerabilityProperties();
  return (
    <ServerTable<VulnerabilityGroup>
      key={by}
      name={`vulnerabilities-${by}`}
      title={text(`vulnerabilities.matching.${by}`)}
      list={list}
      columns={columns}
      properties={properties}
      placeholder={text('vulnerabilities.find')}
      keyOf={({ id }) => id}
      usePage={PAGES[by]}
      actions={<CsvButton list="vulnerabilities" filter={list.filter} sort={list.sort} by={by} />}
      views={
        <SegmentedControl
          label={text('vulnerabilities.by')}
          selectedId={by}
          options={VULNERABILITY_GROUPS.map((id) => ({ id, text: text(`vulnerabilities.by.${id}`) }))}
          onChange={({ detail }) =>
            setSearch((before) => {
              const after = new URLSearchParams(before);
              after.set('by', detail.selectedId);
              return after;
            })
          }
        />
      }
      empty={<Nothing />}
      noMatch={
        <Empty
          title={text('vulnerabilities.noMatch')}
          next={text('filter.other')}
          action={<ClearFilter list={list} />}
        />
      }
    />
  );
}

/** The questions to the server, each always the same function. */
const PAGES: Readonly<Record<VulnerabilityGrouping, (request: ListRequest) => ReturnType<typeof useVulnerabilities>>> =
  {
    fix: function useFixGroups(request) {
      return useVulnerabilities('fix', request);
    },
    cve: function useCveGroups(request) {
      return useVulnerabilities('cve', request);
    },
    entity: function useEntityGroups(request) {
      return useVulnerabilities('entity', request);
    },
  };

/** Why there is nothing: nothing to judge by, nothing to judge, or nothing known. */
function Nothing() {
  const { text } = useWords();
  const summary = useVulnerabilitySummary().data;
  if (summary?.hasAdvisories === false) {
    return (
      <Empty
        title={text('vulnerabilities.noAdvisories')}
        next={text('vulnerabilities.noAdvisories.next')}
        action={<Command line="npx yagura knowledge fetch" />}
      />
    );
  }
  if (summary?.hasSoftware === false) {
    return (
      <Empty
        title={text('vulnerabilities.noSoftware')}
        next={text('vulnerabilities.noSoftware.next')}
        action={<Command line="npx yagura scan --software all" />}
      />
    );
  }
  return (
    <Empty
      title={text('vulnerabilities.none')}
      next={text('vulnerabilities.none.next')}
      action={<GoButton href="/coverage">{text('coverage.title')}</GoButton>}
    />
  );
}
