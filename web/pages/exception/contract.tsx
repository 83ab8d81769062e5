import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Exception } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFormats } from '../../parts/formats.ts';
import { Moment } from '../../parts/moment.tsx';
import { Prose } from '../../parts/prose.tsx';
import { ExceptionHealth, ExceptionState, Until } from '../../parts/work/exception-marks.tsx';
import { useInForce } from '../../parts/work/in-force.ts';
import { useRuleTitle } from '../../parts/work/scope-text.ts';

/** Who asked, who agreed, until when, on what condition, and how it stands. */
export function Contract({ exception }: { exception: Exception }) {
  const { text } = useWords();
  const { number } = useFormats();
  const inForce = useInForce()(exception);
  const { state, health, origin, askedBy, askedAt, decidedBy, decidedAt, decisionNote, compensating } = exception;
  const who = (name: string, at: string | undefined) => (
    <>
      {name}
      {at !== undefined && at !== '' && (
        <div>
          <Moment at={at} />
        </div>
      )}
    </>
  );
  return (
    <Container>
      <SpaceBetween size="l">
        {state === 'approved' && !inForce && (
          <Alert type="info" statusIconAriaLabel={text('problem.info')}>
            <Prose text={text('exceptionDone.approve.effect')} />
          </Alert>
        )}
        {inForce && health !== 'holds' && (
          <Alert type="warning" statusIconAriaLabel={text('problem.warning')}>
            {text(`exceptionHealth.${health}.about`, { before: exception.coveredAtApproval, now: exception.covered })}
          </Alert>
        )}
        {origin === 'policy' && (
          <Alert type="info" statusIconAriaLabel={text('problem.info')}>
            <Prose text={text('exception.ofPolicy', { entry: exception.id })} />
          </Alert>
        )}
        <KeyValuePairs
          columns={4}
          minColumnWidth={150}
          items={[
            { label: text('column.state'), value: <ExceptionState state={state} /> },
            { label: text('exceptions.health'), value: <ExceptionHealth exception={exception} /> },
            { label: text('exceptions.until'), value: <Until exception={exception} /> },
            { label: text('exceptions.origin'), value: text(`exceptionOrigin.${origin}`) },
            { label: text('exceptions.askedBy'), value: who(askedBy, askedAt) },
            { label: text('exceptions.decidedBy'), value: decidedBy === undefined ? '–' : who(decidedBy, decidedAt) },
            {
              label: text('exceptions.covered'),
              value: inForce ? number(exception.covered) : '–',
            },
            {
              label: text('exception.coveredAtApproval'),
              value: origin === 'store' && decidedBy !== undefined ? number(exception.coveredAtApproval) : '–',
            },
            ...(compensating
              ? [{ label: text('exceptions.control'), value: <Compensating exception={exception} /> }]
              : []),
            ...(decisionNote === '' ? [] : [{ label: text('exception.note'), value: decisionNote }]),
          ]}
        />
      </SpaceBetween>
    </Container>
  );
}

/** The control that must pass, where, and what the last run said of it. */
function Compensating({ exception }: { exception: Exception }) {
  const { text } = useWords();
  const ruleTitle = useRuleTitle();
  const inForce = useInForce()(exception);
  const { health, compensating } = exception;
  if (!compensating) return '–';
  const word = !inForce
    ? { type: 'pending' as const, key: 'exception.control.later' as const }
    : health === 'control-failed'
      ? { type: 'error' as const, key: 'exception.control.failed' as const }
      : health === 'control-unknown'
        ? { type: 'warning' as const, key: 'exception.control.unknown' as const }
        : { type: 'success' as const, key: 'exception.control.holds' as const };
  return (
    <>
      {ruleTitle(compensating.rule)}
      <div className="code">{compensating.resource}</div>
      <StatusIndicator type={word.type}>{text(word.key)}</StatusIndicator>
    </>
  );
}
