import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import type { HostList } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useActiveFindings, useAgentCount } from '../../client/runtime-queries.ts';
import { Figure } from '../../parts/figure.tsx';
import { activeFindingsHref } from '../../parts/findings-href.ts';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';

const RULES = { restart: 'processes-run-current-code', hardening: 'machines-are-hardened' } as const;

/** How many machines report, and what they ask for. */
export function Figures({ counts: { total, silent } }: { counts: HostList }) {
  const { text } = useWords();
  const { number } = useFormats();
  const agents = useAgentCount().data?.total;
  return (
    <Container>
      <div className="figures">
        <Figure label={text('runtime.machines')}>
          <Large>{number(total)}</Large>
        </Figure>
        <Figure label={text('runtime.silent')}>
          <Leading href="/runtime?state=silent" label={text('runtime.silent')}>
            {silent}
          </Leading>
        </Figure>
        <Figure label={text('runtime.agents')} about={text('runtime.agents.about')}>
          <Large>{agents === undefined ? '–' : number(agents)}</Large>
        </Figure>
        <Findings kind="restart" />
        <Findings kind="hardening" />
      </div>
    </Container>
  );
}

function Findings({ kind }: { kind: keyof typeof RULES }) {
  const { text } = useWords();
  const label = text(`runtime.findings.${kind}`);
  const page = useActiveFindings(RULES[kind]).data;
  return (
    <Figure label={label}>
      {page === undefined ? (
        <Large>–</Large>
      ) : (
        <Leading href={activeFindingsHref('rule', RULES[kind])} label={label}>
          {page.total}
        </Leading>
      )}
    </Figure>
  );
}

function Large({ children }: { children: string }) {
  return (
    <Box fontSize="display-l" fontWeight="bold">
      {children}
    </Box>
  );
}

/** What there is none of leads nowhere. */
function Leading({ href, label, children }: { href: string; label: string; children: number }) {
  const { text } = useWords();
  const { number } = useFormats();
  if (children === 0) return <Large>0</Large>;
  return (
    <GoLink fontSize="display-l" href={href} ariaLabel={text('today.number', { n: children, what: label })}>
      {number(children)}
    </GoLink>
  );
}
