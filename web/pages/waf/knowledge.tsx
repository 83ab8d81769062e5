import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { WafKnowledge } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useWafKnowledge } from '../../client/waf-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { LocalTable } from '../../parts/local-table.tsx';
import { Day } from '../../parts/moment.tsx';
import { SeverityCounts } from '../../parts/severity.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { NoKnowledge } from './no-knowledge.tsx';

/** What verdicts rest on: known exploits, documented facts, benign requests; with their days. */
export function Knowledge() {
  const knowledge = useWafKnowledge();
  return (
    <Answer query={knowledge} waiting={<Waiting lines={10} />}>
      {(data) => (data.builtAt === undefined ? <NoKnowledge /> : <Facts knowledge={data} />)}
    </Answer>
  );
}

function Facts({ knowledge }: { knowledge: WafKnowledge }) {
  const { text } = useWords();
  const { number, date } = useFormats();
  const { managed, benign } = knowledge;
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header variant="h2" description={text('waf.knowledge.description')}>
            {text('waf.knowledge')}
          </Header>
        }
      >
        <SpaceBetween size="m">
          <KeyValuePairs
            columns={4}
            items={[
              { label: text('waf.knowledge.built'), value: <Day at={knowledge.builtAt} /> },
              { label: 'CVE', value: number(knowledge.cves) },
              { label: text('waf.variants'), value: number(knowledge.variants) },
              { label: text('waf.requests'), value: number(knowledge.requests) },
              { label: text('column.severity'), value: <SeverityCounts counts={knowledge.bySeverity} /> },
              {
                label: text('waf.knowledge.managed'),
                value: text('waf.knowledge.managed.count', {
                  groups: managed.groups,
                  cves: managed.cves,
                  date: date(managed.read),
                }),
              },
              {
                label: text('waf.knowledge.benign'),
                value: benign.map(({ corpus, requests }) => `${corpus} (${number(requests)})`).join(text('list.comma')),
              },
            ]}
          />
          <Command line="npx yagura knowledge update" />
        </SpaceBetween>
      </Container>
      <LocalTable
        title={text('waf.knowledge.sources')}
        rows={knowledge.sources}
        keyOf={({ name, revision }) => `${name} ${revision}`}
        empty={<Empty title={text('waf.knowledge.none')} next={text('waf.knowledge.none.next')} />}
        columns={[
          { id: 'name', header: text('waf.name'), minWidth: 180, isRowHeader: true, value: ({ name }) => name },
          {
            id: 'revision',
            header: text('waf.revision'),
            minWidth: 160,
            value: ({ revision }) => revision,
            cell: ({ revision }) => <span className="code">{revision}</span>,
          },
          { id: 'licence', header: text('waf.licence'), minWidth: 120, value: ({ licence }) => licence },
          { id: 'cves', header: 'CVE', minWidth: 90, value: ({ cves }) => cves, cell: ({ cves }) => number(cves) },
        ]}
      />
    </SpaceBetween>
  );
}
