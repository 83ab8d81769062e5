import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { HostDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useAccounts } from '../../client/queries.ts';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { Moment } from '../../parts/moment.tsx';
import { LastSeen } from '../../parts/runtime/last-seen.tsx';

/** What the machine is and how far its word goes. */
export function Facts({ host }: { host: HostDetail }) {
  const { text } = useWords();
  const { number, relative } = useFormats();
  const accounts = useAccounts().data?.items;
  const { accountId, region, instanceId, instanceSource, software } = host;
  const isOutside = accountId === '';
  const seconds = Math.round(Math.abs(host.clockAhead));
  return (
    <Container header={<Header variant="h2">{text('host.facts')}</Header>}>
      <KeyValuePairs
        columns={3}
        minColumnWidth={200}
        items={[
          { label: text('runtime.lastSeen'), value: <LastSeen host={host} /> },
          { label: text('runtime.system'), value: host.os || '–' },
          { label: text('host.kernel'), value: host.kernel || '–' },
          {
            label: text('column.account'),
            value: isOutside ? (
              text('runtime.outside')
            ) : (
              <GoLink href={`/accounts/${accountId}`}>
                {accounts?.find(({ id }) => id === accountId)?.name || accountId}
              </GoLink>
            ),
          },
          { label: text('column.region'), value: region || '–' },
          { label: text('host.entity'), value: <span className="code">{host.entity}</span> },
          ...(instanceId === undefined
            ? []
            : [{ label: text('host.instance'), value: <span className="code">{instanceId}</span> }]),
          ...(instanceSource === undefined
            ? []
            : [{ label: text('host.instanceSource'), value: <span className="code">{instanceSource}</span> }]),
          {
            label: text('host.agent'),
            value: (
              <span className="code">{text('host.agentVersion', { id: host.agent, version: host.agentVersion })}</span>
            ),
          },
          { label: text('host.firstSeen'), value: <Moment at={host.firstSeenAt} /> },
          {
            label: text('host.clock'),
            value:
              seconds === 0
                ? text('host.clock.right')
                : text(host.clockAhead > 0 ? 'host.clock.ahead' : 'host.clock.behind', { count: seconds }),
          },
          { label: text('host.lost'), value: number(host.lostLooks) },
          {
            label: text('host.software'),
            value:
              software === undefined
                ? text('host.software.none')
                : text('host.software.held', { count: software.packages, age: relative(software.confirmedAt) }),
          },
        ]}
      />
    </Container>
  );
}
