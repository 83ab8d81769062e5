import Alert, { type AlertProps } from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReachAnswer, ReachResult } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useOpenings } from '../../parts/exposure/marks.tsx';
import { UnseenList } from '../../parts/exposure/unseen-list.tsx';
import { Moment } from '../../parts/moment.tsx';
import { PathView } from '../../parts/path/path-view.tsx';
import type { Way } from '../../parts/path/ways.ts';
import { Meant } from './meant.tsx';
import { Refusals } from './refusals.tsx';

const TYPES: Readonly<Record<ReachAnswer['outcome'], AlertProps.Type>> = {
  reachable: 'warning',
  blocked: 'success',
  unknown: 'info',
};

interface ReachViewProps {
  readonly result: ReachResult;
  /** An end was ambiguous: this is what it meant. */
  readonly onMean: (end: 'from' | 'to', text: string) => void;
}

/** What gets through with its ways, what does not with the reasons; or what an end may have meant. */
export function ReachView({ result, onMean }: ReachViewProps) {
  const { text, named } = useWords();
  const openings = useOpenings();
  const { from, to, answer, snapshotId, asOf } = result;
  if (from.endpoint === undefined || to.endpoint === undefined || answer === undefined) {
    return (
      <SpaceBetween size="m">
        {from.endpoint === undefined && <Meant echo={from} onMean={(meant) => onMean('from', meant)} />}
        {to.endpoint === undefined && <Meant echo={to} onMean={(meant) => onMean('to', meant)} />}
      </SpaceBetween>
    );
  }
  const nameOf = ({ kind, label, element }: typeof from.endpoint) =>
    element || kind === 'cidr' ? label : named('endpointKind', kind);
  const ways = answer.paths.map(({ flows, hops }, index): Way => ({ id: String(index), label: openings(flows), hops }));
  return (
    <SpaceBetween size="l">
      <Alert
        type={TYPES[answer.outcome]}
        header={text(`reach.${answer.outcome}`, { from: nameOf(from.endpoint), to: nameOf(to.endpoint) })}
        statusIconAriaLabel={text(answer.outcome === 'reachable' ? 'problem.warning' : 'problem.info')}
      >
        {text('reach.asOf')} <Moment at={asOf} />
      </Alert>
      {ways.length > 0 && (
        <Container header={<Header variant="h2">{text('reach.ways')}</Header>}>
          <PathView label={text('reach.ways')} ways={ways} snapshot={snapshotId} />
        </Container>
      )}
      {answer.refusals.length > 0 && <Refusals refusals={answer.refusals} snapshot={snapshotId} />}
      <UnseenList unseen={answer.unseen} isOpen={answer.outcome === 'unknown'} />
    </SpaceBetween>
  );
}
