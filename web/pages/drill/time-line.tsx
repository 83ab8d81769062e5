import Box from '@cloudscape-design/components/box';
import type { ReactNode } from 'react';
import Steps, { type StepsProps } from '@cloudscape-design/components/steps';
import type { DrillDetail, DrillHop } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useDuration } from '../../parts/duration.ts';
import { Moment } from '../../parts/moment.tsx';

/** The stations in their order; what has not come yet, or never came, is one of them. */
export function TimeLine({ drill }: { drill: DrillDetail }) {
  const { text } = useWords();
  const hopText = useHopText();
  const wasTold = drill.hops.some(({ hop }) => hop.startsWith('sent:'));
  const steps: StepsProps.Step[] = drill.hops.map((hop, index) => ({
    status: hop.hop === 'missed' ? 'error' : 'success',
    header: hopText(hop),
    details: <Details hop={hop} isFirst={index === 0} />,
  }));
  if (!wasTold) {
    const silence: StepsProps.Step = {
      status: 'warning',
      header: text('drill.notTold'),
      details: <Small>{text('drill.notTold.next')}</Small>,
    };
    const end = drill.hops.findIndex(({ hop }) => hop === 'missed' || hop === 'acknowledged');
    steps.splice(end < 0 ? steps.length : end, 0, silence);
  }
  if (drill.state === 'running') {
    steps.push({
      status: 'pending',
      header: text('drill.waiting'),
      details: (
        <Small>
          {text('drills.deadline')}: <Moment at={drill.deadline} />
        </Small>
      ),
    });
  }
  return <Steps steps={steps} ariaLabel={text('drill.way')} />;
}

function Details({ hop, isFirst }: { hop: DrillHop; isFirst: boolean }) {
  const { text } = useWords();
  const duration = useDuration();
  const detailOf = useDetail();
  return (
    <Small>
      <Moment at={hop.at} />
      {!isFirst && text('drill.after', { time: duration(hop.seconds) })}
      {hop.detail !== '' && (
        <>
          <br />
          {detailOf(hop.detail)}
        </>
      )}
    </Small>
  );
}

/** Of a queued message the server says `<route> (<state>)`. */
function useDetail(): (detail: string) => string {
  const { named } = useWords();
  return (detail) => {
    const [, route, state] = /^(.+) \(([a-z]+)\)$/.exec(detail) ?? [];
    return route === undefined || state === undefined ? detail : `${route}: ${named('messageState', state)}`;
  };
}

function Small({ children }: { children: ReactNode }) {
  return (
    <Box fontSize="body-s" color="text-body-secondary">
      {children}
    </Box>
  );
}

function useHopText(): (hop: DrillHop) => string {
  const { text, named } = useWords();
  return ({ hop }) => {
    const [kind = '', channel = ''] = hop.split(':');
    return kind === 'sent' ? text('drillHop.sent', { channel }) : named('drillHop', kind);
  };
}
