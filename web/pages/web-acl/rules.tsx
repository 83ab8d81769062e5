import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import type { WafRule, WebAclDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { JsonView } from '../../parts/evidence/json-view.tsx';
import { useFormats } from '../../parts/formats.ts';
import { Prose } from '../../parts/prose.tsx';
import { ActionMark } from '../../parts/waf/waf-action.tsx';
import { Counterfactual } from './counterfactual.tsx';

/** Rules in the order in which AWS asks them. */
export function Rules({ acl }: { acl: WebAclDetail }) {
  const { text, localized } = useWords();
  const { number } = useFormats();
  const [asked, setAsked] = useState<WafRule>();
  return (
    <>
      <Table
        items={acl.items}
        trackBy="pointer"
        wrapLines
        ariaLabels={{ tableLabel: text('waf.rules') }}
        header={
          <Header variant="h2" counter={`(${acl.items.length})`} description={text('waf.rules.description')}>
            {text('waf.rules')}
          </Header>
        }
        empty={<Empty title={text('waf.rules.none')} next={text('waf.rules.none.next')} />}
        columnDefinitions={[
          { id: 'priority', header: text('waf.priority'), cell: ({ priority }) => number(priority), minWidth: 90 },
          {
            id: 'name',
            header: text('column.rule'),
            isRowHeader: true,
            minWidth: 180,
            cell: ({ name, kind }) => (
              <>
                {name}
                <Box variant="small" display="block">
                  {text(`wafKind.${kind}`)}
                </Box>
              </>
            ),
          },
          {
            id: 'action',
            header: text('waf.action'),
            minWidth: 160,
            cell: (rule) => <ActionMark action={rule.action} overridden={rule.overridden} />,
          },
          {
            id: 'summary',
            header: text('waf.looksFor'),
            minWidth: 300,
            cell: (rule) => (
              <>
                <Prose text={localized(rule.summary)} />
                {rule.group && <Group group={rule.group} />}
                <ExpandableSection headerText="JSON" variant="inline">
                  <JsonView value={rule.configuration} field="" label={rule.name} />
                </ExpandableSection>
              </>
            ),
          },
          { id: 'wcu', header: 'WCU', cell: ({ wcu }) => number(wcu), minWidth: 80 },
          {
            id: 'counterfactual',
            header: text('waf.counterfactual'),
            minWidth: 170,
            cell: (rule) =>
              rule.action === 'count' ? (
                '–'
              ) : (
                <Button
                  variant="inline-link"
                  ariaLabel={text('waf.counterfactual.of', { rule: rule.name })}
                  onClick={() => setAsked(rule)}
                >
                  {text('waf.counterfactual.ask')}
                </Button>
              ),
          },
        ]}
      />
      {asked && <Counterfactual acl={acl} rule={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function Group({ group }: { group: NonNullable<WafRule['group']> }) {
  const { text } = useWords();
  const { vendor, name, version, known, rules } = group;
  return (
    <ExpandableSection
      variant="inline"
      headerText={text('waf.group', {
        name: `${vendor} ${name}`,
        version: version || text('waf.group.default'),
        count: rules.length,
      })}
    >
      {!known && <Box variant="p">{text('waf.group.unknown')}</Box>}
      <ul className="plain-list">
        {rules.map((rule) => (
          <li key={rule.pointer}>
            {rule.name} <ActionMark action={rule.action} overridden={rule.overridden} />
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );
}
