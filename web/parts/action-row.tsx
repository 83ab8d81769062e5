import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import type { ReactNode } from 'react';
import type { Action, Fix, Rule } from '#api/contract';
import { useWords } from '../app/language.tsx';
import { actionParams, useActionTitle } from './action-title.ts';
import { Due } from './due.tsx';
import { activeFindingsHref } from './findings-href.ts';
import { useFormats } from './formats.ts';
import { GoLink } from './go-link.tsx';
import { Prose } from './prose.tsx';
import { useFill } from './reason.ts';
import { SeverityBadge, SeverityCounts } from './severity.tsx';

interface ActionRowProps {
  readonly action: Action;
  readonly rank: number;
  readonly fix: Fix | undefined;
  readonly rule: Rule | undefined;
  readonly showsValue: boolean;
}

/** One thing to do: what, why, who, by when, what it closes and how. */
export function ActionRow({ action, rank, fix, rule, showsValue }: ActionRowProps) {
  const { text, localized } = useWords();
  const fill = useFill();
  const { number } = useFormats();
  const params = actionParams(action);
  const title = useActionTitle()(action, fix);
  return (
    <article className="action" aria-label={title}>
      <div className="action-rank">
        <Box color="text-body-secondary" fontSize="heading-m">
          {rank}
        </Box>
      </div>
      <div className="action-what">
        <div className="action-title">
          <Box variant="h3" padding="n">
            {title}
          </Box>
          <SeverityBadge severity={action.severity} />
        </div>
        {rule && (
          <Box variant="p" color="text-body-secondary" padding={{ vertical: 'xxs' }}>
            {localized(rule.why)}
          </Box>
        )}
        {fix && (
          <ExpandableSection
            variant="inline"
            headerText={text('action.steps')}
            headerAriaLabel={text('action.steps.of', { title })}
          >
            <Box variant="div">
              <Prose text={fill(localized(fix.steps), params)} />
            </Box>
            <Box variant="p" padding={{ top: 'xs' }}>
              <Box variant="strong">{text('action.effect')}</Box> {fill(localized(fix.effect), params)}
            </Box>
          </ExpandableSection>
        )}
      </div>
      <dl className="action-facts">
        <Fact label={text('column.due')}>
          <Due at={action.dueAt} isSettled={action.state === 'done'} />
        </Fact>
        <Fact label={text('column.owner')}>{action.owner}</Fact>
        <Fact label={text('action.closes')}>
          <GoLink
            href={activeFindingsHref('action', action.id)}
            ariaLabel={text('action.findings.of', { count: action.findings, title })}
          >
            {text('action.findings', { count: action.findings })}
          </GoLink>
          <Box fontSize="body-s" color="text-body-secondary">
            <SeverityCounts counts={action.closes} />
          </Box>
        </Fact>
        <Fact label={text('column.account')}>
          {action.accountId ? (
            <GoLink href={`/accounts/${action.accountId}`}>{action.accountName || action.accountId}</GoLink>
          ) : (
            text('action.organization')
          )}
        </Fact>
        {fix && <Fact label={text('action.effort')}>{text(`effort.${fix.effort}`)}</Fact>}
        {showsValue && <Fact label={text('action.value')}>{number(action.value)}</Fact>}
      </dl>
    </article>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Box tagOverride="dt" variant="div" fontSize="body-s" color="text-body-secondary">
        {label}
      </Box>
      <dd>{children}</dd>
    </div>
  );
}
