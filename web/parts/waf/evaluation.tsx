import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import Steps from '@cloudscape-design/components/steps';
import type { WafEvaluation, WafStep } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Prose } from '../prose.tsx';

const MATCHES: Readonly<Record<WafStep['match'], StatusIndicatorProps.Type>> = {
  yes: 'success',
  likely: 'info',
  documented: 'info',
  unknown: 'pending',
  no: 'not-started',
};

/** What becomes of a request, and each rule on its way with the reason. */
export function Evaluation({ evaluation }: { evaluation: WafEvaluation }) {
  const { text } = useWords();
  return (
    <SpaceBetween size="m">
      <EvaluationLine evaluation={evaluation} />
      {evaluation.steps.length === 0 ? (
        <Box color="text-body-secondary">{text('waf.noStep')}</Box>
      ) : (
        <Steps
          ariaLabel={text('waf.steps')}
          steps={evaluation.steps.map((step) => ({
            status: step.match === 'yes' ? 'success' : MATCHES[step.match] === 'info' ? 'info' : 'pending',
            statusIconAriaLabel: text(`wafMatch.${step.match}`),
            header: <StepHeader step={step} isLast={step.pointer === evaluation.decidedBy?.pointer} />,
            details: <StepDetails step={step} />,
          }))}
        />
      )}
      {evaluation.decidedBy === undefined && evaluation.action !== undefined && (
        <Box>{text('waf.byDefault', { action: text(`wafAction.${evaluation.action}`) })}</Box>
      )}
    </SpaceBetween>
  );
}

/** The end of it in one line. */
export function EvaluationLine({ evaluation }: { evaluation: WafEvaluation }) {
  const { text } = useWords();
  const { action, possible, certainty, decidedBy } = evaluation;
  if (action === undefined) {
    const actions = possible.map((one) => text(`wafAction.${one}`)).join(text('list.comma'));
    return <StatusIndicator type="pending">{text('waf.undecided', { actions })}</StatusIndicator>;
  }
  return (
    <StatusIndicator type={action === 'allow' ? 'warning' : 'success'}>
      {text('waf.ends', {
        action: text(`wafAction.${action}`),
        rule: decidedBy?.name ?? text('waf.default'),
        certainty: text(`certainty.${certainty}`),
      })}
    </StatusIndicator>
  );
}

function StepHeader({ step, isLast }: { step: WafStep; isLast: boolean }) {
  const { text } = useWords();
  return (
    <>
      <strong>{step.name}</strong> · {text(`wafMatch.${step.match}`)} · {text(`wafAction.${step.action}`)}
      {isLast && ` · ${text('waf.decides')}`}
    </>
  );
}

function StepDetails({ step }: { step: WafStep }) {
  const { text, localized } = useWords();
  return (
    <Box fontSize="body-s" color="text-body-secondary">
      <Prose text={localized(step.reason.sentence)} />
      <span className="code">{step.pointer}</span>
      {step.labels.length > 0 && ` · ${text('waf.labels')} ${step.labels.join(text('list.comma'))}`}
    </Box>
  );
}
