import Box from '@cloudscape-design/components/box';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { HostDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { FirstOf } from './first-of.tsx';

type LoadedClass = HostDetail['classes']['items'][number];

const MARKS = {
  loaded: 'warning',
  'not-loaded': 'success',
  unknown: 'pending',
} as const satisfies Record<LoadedClass['state'], StatusIndicatorProps.Type>;

/** Classes that vulnerabilities turn on, by what the Java machines themselves say. */
export function Classes({ host: { classes } }: { host: HostDetail }) {
  const { text, localized } = useWords();
  return (
    <LocalTable<LoadedClass>
      title={text('host.classes')}
      description={<FirstOf list={classes} />}
      rows={classes.items}
      keyOf={({ pid, name }) => `${pid} ${name}`}
      empty={<Empty title={text('host.classes.none')} next={text('host.classes.none.next')} />}
      columns={[
        {
          id: 'name',
          header: text('host.class'),
          minWidth: 300,
          isRowHeader: true,
          value: ({ name }) => name,
          cell: ({ name, as }) => (
            <>
              <span className="code">{name}</span>
              {as && as.length > 0 && (
                <Box variant="small" display="block">
                  {text('host.class.as', { names: as.join(text('list.comma')) })}
                </Box>
              )}
            </>
          ),
        },
        {
          id: 'state',
          header: text('host.state'),
          minWidth: 220,
          value: ({ state }) => text(`classState.${state}`),
          cell: ({ state, why }) => (
            <>
              <StatusIndicator type={MARKS[state]}>
                <span className="whole-words">{text(`classState.${state}`)}</span>
              </StatusIndicator>
              {why && (
                <Box variant="small" display="block">
                  {localized(why)}
                </Box>
              )}
            </>
          ),
        },
        { id: 'pid', header: text('host.pid'), minWidth: 100, value: ({ pid }) => pid },
      ]}
    />
  );
}
