import type { HostDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { LocalTable } from '../../parts/local-table.tsx';
import { FirstOf } from './first-of.tsx';

/** Packages that are there and were in no process: what is vulnerable in them is not in use. */
export function IdleLibraries({ idle }: { idle: NonNullable<HostDetail['idleLibraries']> }) {
  const { text } = useWords();
  const { number, moment } = useFormats();
  return (
    <LocalTable<string>
      title={text('host.idle')}
      description={
        <FirstOf
          list={idle}
          about={text('host.idle.description', { looks: number(idle.looks), since: moment(idle.since) })}
        />
      }
      rows={idle.items}
      keyOf={(name) => name}
      empty={<Empty title={text('host.idle.none')} next={text('host.idle.none.next')} />}
      columns={[
        { id: 'package', header: text('host.package'), minWidth: 240, isRowHeader: true, value: (name) => name },
      ]}
    />
  );
}
