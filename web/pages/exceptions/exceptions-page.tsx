import Select from '@cloudscape-design/components/select';
import { useSearchParams } from 'react-router';
import type { Exception } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useExceptions } from '../../client/work-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ACTIVE_FINDINGS_HREF } from '../../parts/findings-href.ts';
import { GoButton } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { EXCEPTION_STATES, HEALTHS_DOWN } from '../../parts/work/exception-marks.tsx';
import { useExceptionColumns } from './columns.tsx';

const ALL = 'all';

/** Accepted risks: what is asked for, what holds, and what does not hold any more. */
export function ExceptionsPage() {
  const { text, named } = useWords();
  const [search, setSearch] = useSearchParams();
  const columns = useExceptionColumns();
  const exceptions = useExceptions();
  const chosen = { state: search.get('state') ?? ALL, health: search.get('health') ?? ALL };
  const choose = (change: Partial<typeof chosen>) =>
    setSearch(Object.fromEntries(Object.entries({ ...chosen, ...change }).filter(([, value]) => value !== ALL)));
  const isShown = ({ state, health }: Exception) =>
    (chosen.state === ALL || state === chosen.state) &&
    (chosen.health === ALL || (state === 'approved' && health === chosen.health));
  const stateLabel = (value: string) => (value === ALL ? text('exceptions.allStates') : named('exceptionState', value));
  const healthLabel = (value: string) =>
    value === ALL ? text('exceptions.allHealths') : named('exceptionHealth', value);
  return (
    <Page title={text('exceptions.title')} description={text('exceptions.description')}>
      <Answer query={exceptions} waiting={<Waiting lines={24} />}>
        {({ items }) => (
          <LocalTable
            title={text('exceptions.list')}
            placeholder={text('exceptions.find')}
            rows={items.filter(isShown)}
            keyOf={(row) => `${row.origin}/${row.id}`}
            sortedBy={{ id: 'state' }}
            columns={columns}
            controls={
              <>
                <Select
                  ariaLabel={text('column.state')}
                  selectedOption={{
                    value: chosen.state,
                    label: stateLabel(chosen.state),
                  }}
                  options={[ALL, ...EXCEPTION_STATES].map((value) => ({ value, label: stateLabel(value) }))}
                  onChange={({ detail }) => choose({ state: detail.selectedOption.value ?? ALL })}
                />
                <Select
                  ariaLabel={text('exceptions.health')}
                  selectedOption={{ value: chosen.health, label: healthLabel(chosen.health) }}
                  options={[ALL, ...HEALTHS_DOWN].map((value) => ({ value, label: healthLabel(value) }))}
                  onChange={({ detail }) => choose({ health: detail.selectedOption.value ?? ALL })}
                />
              </>
            }
            empty={
              items.length === 0 ? (
                <Empty
                  title={text('exceptions.none')}
                  next={text('exceptions.none.next')}
                  action={<GoButton href={ACTIVE_FINDINGS_HREF}>{text('findings.title')}</GoButton>}
                />
              ) : (
                <Empty title={text('exceptions.noMatch')} next={text('exceptions.noMatch.next')} />
              )
            }
          />
        )}
      </Answer>
    </Page>
  );
}
