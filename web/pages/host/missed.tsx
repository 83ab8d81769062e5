import type { HostDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { LocalTable } from '../../parts/local-table.tsx';
import { Prose } from '../../parts/prose.tsx';

/** What the agent could not look at, why, and what would change that. */
export function Missed({ host: { notSeen } }: { host: HostDetail }) {
  const { text, localized } = useWords();
  const { number } = useFormats();
  return (
    <LocalTable<HostDetail['notSeen'][number]>
      title={text('host.missed')}
      description={text('host.missed.description')}
      rows={notSeen}
      keyOf={({ what, why }) => `${what.en} ${why.en}`}
      empty={<Empty title={text('host.missed.none')} next={text('host.missed.none.next')} />}
      columns={[
        {
          id: 'what',
          header: text('host.missed.what'),
          minWidth: 220,
          isRowHeader: true,
          value: ({ what }) => localized(what),
        },
        {
          id: 'count',
          header: text('host.missed.howMany'),
          minWidth: 110,
          value: ({ howMany }) => howMany,
          cell: ({ howMany }) => number(howMany),
        },
        { id: 'why', header: text('host.why'), minWidth: 180, value: ({ why }) => localized(why) },
        {
          id: 'mend',
          header: text('host.mend'),
          minWidth: 260,
          value: ({ mend }) => (mend === undefined ? '' : localized(mend)),
          cell: ({ mend }) => (mend === undefined ? '–' : <Prose text={localized(mend)} />),
        },
      ]}
    />
  );
}
