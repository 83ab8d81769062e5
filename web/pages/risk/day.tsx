import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import type { RiskDayDetail, RiskSteps } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useRiskDay } from '../../client/risk-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { findingsHref } from '../../parts/findings-href.ts';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAmounts } from './use-amounts.ts';

interface DayProps {
  readonly day: string;
  readonly account: string | undefined;
  readonly onClose: () => void;
}

/** What moved on one day: causes with the vulnerabilities and resources that moved most. */
export function Day({ day, account, onClose }: DayProps) {
  const { text } = useWords();
  const { number, date } = useFormats();
  const { signed } = useAmounts();
  const detail = useRiskDay(day, account);
  const heading = ({ before, level }: RiskDayDetail) =>
    `${text('risk.ofDay', {
      day: date(`${day}T12:00:00Z`),
      before: number(before.total),
      after: number(level.total),
    })} (${signed(level.total - before.total)})`;
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={<Button iconName="close" variant="icon" ariaLabel={text('risk.ofDay.close')} onClick={onClose} />}
        >
          {detail.data === undefined ? text('risk.show', { day }) : heading(detail.data)}
        </Header>
      }
    >
      <Answer query={detail} waiting={<Waiting lines={6} />}>
        {({ causes }) =>
          causes.length === 0 ? (
            <Empty title={text('risk.ofDay.none')} next={text('risk.ofDay.none.next')} />
          ) : (
            <Causes causes={causes} />
          )
        }
      </Answer>
    </Container>
  );
}

function Causes({ causes }: { causes: readonly RiskSteps[] }) {
  const { text, localized } = useWords();
  const { number } = useFormats();
  const { signed } = useAmounts();
  return (
    <Table<RiskSteps>
      variant="borderless"
      contentDensity="compact"
      wrapLines
      items={causes}
      trackBy="cause"
      ariaLabels={{ tableLabel: text('risk.causes') }}
      columnDefinitions={[
        {
          id: 'cause',
          header: text('risk.cause'),
          isRowHeader: true,
          minWidth: 240,
          cell: ({ title, meaning }) => (
            <>
              <div>{localized(title)}</div>
              <Box fontSize="body-s" color="text-body-secondary">
                {localized(meaning)}
              </Box>
            </>
          ),
        },
        { id: 'change', header: text('risk.change'), minWidth: 80, cell: ({ effect }) => signed(effect.total) },
        { id: 'changes', header: text('risk.changes'), minWidth: 110, cell: ({ changes }) => number(changes) },
        {
          id: 'vulnerabilities',
          header: text('risk.vulnerabilities'),
          minWidth: 190,
          cell: ({ vulnerabilities, vulnerabilitiesTotal }) => (
            <Named total={vulnerabilitiesTotal}>
              {vulnerabilities.map(({ name, changes }) => (
                <li key={name}>
                  <GoLink href={`/vulnerabilities/${encodeURIComponent(name)}`}>{name}</GoLink> ×{number(changes)}
                </li>
              ))}
            </Named>
          ),
        },
        {
          id: 'resources',
          header: text('risk.resources'),
          minWidth: 190,
          cell: ({ resources, resourcesTotal }) => (
            <Named total={resourcesTotal}>
              {resources.map(({ arn, name, changes }) => (
                <li key={arn}>
                  <GoLink href={findingsHref({ property: 'resource', operator: '=', values: [arn] })}>
                    {name === '' ? arn : name}
                  </GoLink>{' '}
                  ×{number(changes)}
                </li>
              ))}
            </Named>
          ),
        },
      ]}
    />
  );
}

/** The first few, of which there are more. */
function Named({ total, children }: { total: number; children: readonly ReactNode[] }) {
  const { text } = useWords();
  const { number } = useFormats();
  const shown = children.slice(0, MOST_NAMED);
  return (
    <ul className="plain-list">
      {shown}
      {total > shown.length && <li>{text('risk.more', { n: number(total - shown.length) })}</li>}
    </ul>
  );
}

/** Names of a cell. */
const MOST_NAMED = 5;
