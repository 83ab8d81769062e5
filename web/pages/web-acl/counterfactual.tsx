import type { WafCounterfactual, WafRule, WebAclDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useWafCounterfactual } from '../../client/waf-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useElementName } from '../../parts/exposure/element-name.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { SEVERITIES_DOWN, SeverityBadge } from '../../parts/severity.tsx';
import { Verdict } from '../../parts/waf/verdict.tsx';
import { Waiting } from '../../parts/waiting.tsx';

interface CounterfactualProps {
  readonly acl: WebAclDetail;
  readonly rule: WafRule;
  readonly onClose: () => void;
}

/** What would get worse if a rule only counted: what it is worth. */
export function Counterfactual({ acl, rule, onClose }: CounterfactualProps) {
  const { text } = useWords();
  const answer = useWafCounterfactual(acl.id, rule.pointer);
  return (
    <Dialog title={text('waf.counterfactual.of', { rule: rule.name })} size="large" onClose={onClose}>
      <Answer query={answer} waiting={<Waiting lines={8} />}>
        {(data) => <Worse answer={data} />}
      </Answer>
    </Dialog>
  );
}

function Worse({ answer }: { answer: WafCounterfactual }) {
  const { text } = useWords();
  const nameOf = useElementName();
  const { cells, total, asked } = answer;
  return (
    <LocalTable
      title={text('waf.worse')}
      description={text('waf.worse.description', { total, cves: asked.cves, entrances: asked.entrances })}
      rows={cells}
      keyOf={({ cve, entrance }) => `${cve} ${entrance.id}`}
      empty={<Empty title={text('waf.worse.none')} next={text('waf.worse.none.next')} />}
      columns={[
        {
          id: 'cve',
          header: 'CVE',
          minWidth: 150,
          isRowHeader: true,
          value: ({ cve }) => cve,
          cell: ({ cve, entrance }) => (
            <GoLink href={`/waf/verdict?${new URLSearchParams({ cve, entrance: entrance.id })}`}>{cve}</GoLink>
          ),
        },
        {
          id: 'severity',
          header: text('column.severity'),
          minWidth: 100,
          value: ({ severity }) => SEVERITIES_DOWN.indexOf(severity),
          cell: ({ severity }) => <SeverityBadge severity={severity} />,
        },
        {
          id: 'entrance',
          header: text('exposure.entrance'),
          minWidth: 140,
          value: ({ entrance }) => nameOf(entrance.element),
        },
        {
          id: 'before',
          header: text('column.before'),
          minWidth: 140,
          value: ({ before }) => before,
          cell: ({ before }) => <Verdict verdict={before} />,
        },
        {
          id: 'after',
          header: text('column.after'),
          minWidth: 140,
          value: ({ after }) => after,
          cell: ({ after }) => <Verdict verdict={after} />,
        },
      ]}
    />
  );
}
