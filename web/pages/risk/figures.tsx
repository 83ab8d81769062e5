import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import type { FilterToken, RiskLevel } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Figure } from '../../parts/figure.tsx';
import { ACTIVE, findingsHref } from '../../parts/findings-href.ts';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { SEVERITIES_DOWN } from '../../parts/severity.tsx';
import { sumOf, useAmounts } from './use-amounts.ts';

const RULE: FilterToken = { property: 'rule', operator: '=', values: ['packages-without-known-vulnerabilities'] };

interface FiguresProps {
  readonly level: RiskLevel;
  readonly account: string | undefined;
}

/** The risk of the last day; every number leads to its findings. */
export function Figures({ level, account }: FiguresProps) {
  const { text } = useWords();
  const { number } = useFormats();
  const { pace } = useAmounts();
  const place: readonly FilterToken[] =
    account === undefined ? [RULE] : [RULE, { property: 'account', operator: '=', values: [account] }];
  const count = (label: string, amount: number, ...tokens: readonly FilterToken[]) => (
    <Figure key={label} label={label}>
      <GoLink
        fontSize="display-l"
        href={findingsHref(...place, ...tokens)}
        ariaLabel={text('today.number', { n: amount, what: label })}
      >
        {number(amount)}
      </GoLink>
    </Figure>
  );
  const shown = SEVERITIES_DOWN.filter((severity) => severity !== 'informational' || level.active[severity] > 0);
  return (
    <Container>
      <div className="figures">
        <Figure label={text('risk.open')} about={text('risk.open.about')}>
          <Box fontSize="display-l" fontWeight="bold">
            {number(level.total)}
          </Box>
        </Figure>
        <Figure label={text('risk.pace')} about={text('risk.pace.about')}>
          <Box fontSize="display-l" fontWeight="bold">
            {pace(level.pace)}
          </Box>
        </Figure>
        {shown.map((severity) =>
          count(text(`riskTerm.${severity}`), level.active[severity], ACTIVE, {
            property: 'severity',
            operator: '=',
            values: [severity],
          }),
        )}
        {count(text('risk.unseen'), sumOf(level.notLookedAt), stateIs('not-looked-at'))}
        {count(text('risk.suppressed'), sumOf(level.suppressed), stateIs('suppressed'))}
      </div>
    </Container>
  );
}

function stateIs(state: string): FilterToken {
  return { property: 'state', operator: '=', values: [state] };
}
