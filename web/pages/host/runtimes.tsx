import Box from '@cloudscape-design/components/box';
import type { HostDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { LocalTable } from '../../parts/local-table.tsx';
import { FirstOf } from './first-of.tsx';

type Runtime = HostDetail['runtimes']['items'][number];

/** Java, Node.js and Python, and how much they told of what they loaded. */
export function Runtimes({ host: { runtimes } }: { host: HostDetail }) {
  const { text } = useWords();
  return (
    <LocalTable<Runtime>
      title={text('host.runtimes')}
      description={<FirstOf list={runtimes} />}
      rows={runtimes.items}
      keyOf={({ pid }) => String(pid)}
      empty={<Empty title={text('host.runtimes.none')} next={text('host.seen.none.next')} />}
      columns={[
        {
          id: 'kind',
          header: text('host.runtime'),
          minWidth: 140,
          isRowHeader: true,
          value: ({ kind, version = '' }) => `${kind} ${version}`.trim(),
        },
        {
          id: 'main',
          header: text('host.main'),
          minWidth: 240,
          value: ({ main }) => main ?? '–',
          cell: ({ main }) => <span className="code">{main ?? '–'}</span>,
        },
        {
          id: 'loaded',
          header: text('host.modules'),
          minWidth: 240,
          value: ({ loaded }) => loaded?.packages ?? -1,
          cell: (row) => <Modules runtime={row} />,
        },
        { id: 'pid', header: text('host.pid'), minWidth: 100, value: ({ pid }) => pid },
      ]}
    />
  );
}

function Modules({ runtime: { loaded } }: { runtime: Runtime }) {
  const { text, localized } = useWords();
  const { number } = useFormats();
  if (loaded === undefined) return text('host.modules.untold');
  return (
    <>
      {text(loaded.complete ? 'host.modules.whole' : 'host.modules.part', { n: number(loaded.packages) })}
      {loaded.why && (
        <Box variant="small" display="block">
          {localized(loaded.why)}
        </Box>
      )}
    </>
  );
}
