import Container from '@cloudscape-design/components/container';
import type { ReactNode } from 'react';
import type { FilterToken, Overview } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { ACTIVE, findingsHref } from '../../parts/findings-href.ts';
import { Figure } from '../../parts/figure.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { SEVERITIES_DOWN, SeverityBadge } from '../../parts/severity.tsx';
import { CompletenessSum } from '../../parts/state.tsx';

/** Active findings by severity, and how much was seen at all. Every number leads to its list. */
export function Numbers({ overview }: { overview: Overview }) {
  const { text } = useWords();
  const shown = SEVERITIES_DOWN.filter(
    (severity) => severity !== 'informational' || (overview.findings.informational ?? 0) > 0,
  );
  return (
    <Container>
      <div className="figures">
        {shown.map((severity) => (
          <Count
            key={severity}
            label={<SeverityBadge severity={severity} />}
            what={text(`severity.${severity}`)}
            count={overview.findings[severity] ?? 0}
            tokens={[ACTIVE, { property: 'severity', operator: '=', values: [severity] }]}
          />
        ))}
        {(['not-looked-at', 'suppressed'] as const).map((state) => (
          <Count
            key={state}
            label={text(`state.${state}`)}
            what={text(`state.${state}`)}
            count={state === 'suppressed' ? overview.suppressed : overview.notLookedAt}
            tokens={[{ property: 'state', operator: '=', values: [state] }]}
          />
        ))}
        <Figure label={text('today.sight')}>
          <CompletenessSum counts={overview.completeness} />
          <div>
            <GoLink href="/accounts">{text('today.accounts', { count: overview.accounts })}</GoLink>
          </div>
        </Figure>
      </div>
    </Container>
  );
}

interface CountProps {
  readonly label: ReactNode;
  readonly what: string;
  readonly count: number;
  readonly tokens: readonly FilterToken[];
}

function Count({ label, what, count, tokens }: CountProps) {
  const { text } = useWords();
  const { number } = useFormats();
  return (
    <Figure label={label}>
      <GoLink fontSize="display-l" href={findingsHref(...tokens)} ariaLabel={text('today.number', { n: count, what })}>
        {number(count)}
      </GoLink>
    </Figure>
  );
}
