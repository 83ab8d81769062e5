import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { FindingDetail, Rule } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Due } from '../../parts/due.tsx';
import { activeFindingsHref } from '../../parts/findings-href.ts';
import { useFormats } from '../../parts/formats.ts';
import { exceptionHref, isException } from '../../parts/work/exception-href.ts';
import { GoButton, GoLink } from '../../parts/go-link.tsx';
import { Day } from '../../parts/moment.tsx';
import { SeverityBadge } from '../../parts/severity.tsx';
import { FindingState } from '../../parts/state.tsx';
import { vulnerabilityHref, vulnerabilityOf } from '../../parts/vulnerability/href.ts';
import { useProduct } from '../../parts/work/product.ts';

/** What, where, since when, until when, and which controls say the same. */
export function Facts({ finding, rule }: { finding: FindingDetail; rule: Rule | undefined }) {
  const { text, localized, named } = useWords();
  const { date } = useFormats();
  const product = useProduct();
  const isSettled = finding.state !== 'open' && finding.state !== 'not-looked-at';
  return (
    <Container>
      <SpaceBetween size="l">
        {finding.suppression && (
          <Alert
            type="info"
            statusIconAriaLabel={text('problem.info')}
            header={text('finding.suppressed', { until: date(finding.suppression.until) })}
            action={
              isException(finding.suppression.entry) && (
                <GoButton href={exceptionHref(finding.suppression.entry)}>{text('finding.exception')}</GoButton>
              )
            }
          >
            {text('finding.suppressed.why', {
              reason: finding.suppression.reason,
              by: finding.suppression.approvedBy,
              entry: finding.suppression.entry,
            })}
          </Alert>
        )}
        {finding.outcome === 'unknown' && (
          <Alert type="warning" statusIconAriaLabel={text('problem.warning')}>
            {text('finding.unknown')}
          </Alert>
        )}
        <KeyValuePairs
          columns={4}
          minColumnWidth={150}
          items={[
            { label: text('column.severity'), value: <SeverityBadge severity={finding.severity} /> },
            { label: text('column.state'), value: <FindingState state={finding.state} /> },
            { label: text('column.due'), value: <Due at={finding.dueAt} isSettled={isSettled} /> },
            { label: text('column.owner'), value: finding.owner },
            {
              label: text('column.account'),
              value: (
                <>
                  <GoLink href={`/accounts/${finding.accountId}`}>{finding.accountName || finding.accountId}</GoLink>
                  <Box fontSize="body-s" color="text-body-secondary">
                    {finding.accountId}
                  </Box>
                </>
              ),
            },
            { label: text('column.region'), value: finding.region },
            { label: text('column.opened'), value: <Day at={finding.openedAt} /> },
            { label: text('column.changed'), value: <Day at={finding.changedAt} /> },
            {
              label: text('column.resource'),
              value: (
                <>
                  {finding.resourceName}
                  <Discriminator finding={finding} />
                  <Box fontSize="body-s" color="text-body-secondary">
                    {finding.resourceType}
                  </Box>
                </>
              ),
            },
            { label: text('column.arn'), value: <span className="code">{finding.resourceArn}</span> },
            { label: text('finding.controls'), value: <Controls rule={rule ?? finding.sourceRule} named={named} /> },
            {
              label: text('column.action'),
              value: (
                <GoLink href={activeFindingsHref('action', finding.actionId)}>{text('finding.sameAction')}</GoLink>
              ),
            },
          ]}
        />
        {rule && (
          <div>
            <Box variant="h2">{localized(rule.title)}</Box>
            <Box variant="p">{localized(rule.why)}</Box>
            <Box variant="small">{text('finding.foundBy', { rule: rule.id, product: product(finding.source) })}</Box>
          </div>
        )}
        {!rule && finding.sourceRule && (
          <div>
            <Box variant="h2">{finding.sourceRule.title || finding.sourceRule.id}</Box>
            <Box variant="p">{finding.sourceRule.why}</Box>
            <Box variant="small">
              {text('finding.foundBy', { rule: finding.sourceRule.id, product: product(finding.source) })}
            </Box>
          </div>
        )}
        {Object.keys(finding.tags).length > 0 && (
          <Box variant="small">
            {text('finding.tags')}:{' '}
            {Object.entries(finding.tags)
              .map(([key, value]) => `${key}=${value}`)
              .join(', ')}
          </Box>
        )}
      </SpaceBetween>
    </Container>
  );
}

/** What tells the finding from others of its resource; a vulnerability has a page of its own, whoever names it. */
function Discriminator({ finding }: { finding: FindingDetail }) {
  const { text } = useWords();
  const name = vulnerabilityOf(finding);
  return (
    <div className="code">
      {name !== undefined && (
        <GoLink href={vulnerabilityHref(name)} ariaLabel={text('vulnerability.open', { name })}>
          {name}
        </GoLink>
      )}
      {finding.discriminator !== name && <div>{finding.discriminator}</div>}
    </div>
  );
}

interface ControlsProps {
  readonly rule: Pick<Rule, 'answers'> | undefined;
  readonly named: (prefix: string, value: string) => string;
}

function Controls({ rule, named }: ControlsProps) {
  if (!rule || rule.answers.length === 0) return '–';
  return (
    <ul className="plain-list">
      {rule.answers.map(({ catalogue, id }) => (
        <li key={`${catalogue}/${id}`}>
          {named('catalogue', catalogue)} <strong>{id}</strong>
        </li>
      ))}
    </ul>
  );
}
