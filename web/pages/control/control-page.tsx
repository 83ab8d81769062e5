import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'react-router';
import type { Rule } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFindings, useRules } from '../../client/queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { ACTIVE, activeFindingsHref } from '../../parts/findings-href.ts';
import { useFormats } from '../../parts/formats.ts';
import { GoButton, GoLink } from '../../parts/go-link.tsx';
import { MendCode } from '../../parts/mend-code.tsx';
import { Page } from '../../parts/page.tsx';
import { Prose } from '../../parts/prose.tsx';
import { SeverityBadge } from '../../parts/severity.tsx';
import { Waiting } from '../../parts/waiting.tsx';

/** One control: what it wants, why, how it is mended by hand, on the command line and as code, and what fails it. */
export function ControlPage() {
  const { text } = useWords();
  const { id = '' } = useParams();
  const rules = useRules();
  return (
    <Answer query={rules} waiting={<Waiting lines={20} />}>
      {({ items }) => {
        const rule = items.find((one) => one.id === id);
        if (rule) return <Control rule={rule} />;
        return (
          <Page title={id} above={[{ text: text('controls.title'), href: '/controls' }]}>
            <Empty
              title={text('control.none')}
              next={text('control.none.next')}
              action={<GoButton href="/controls">{text('controls.title')}</GoButton>}
            />
          </Page>
        );
      }}
    </Answer>
  );
}

function Control({ rule }: { rule: Rule }) {
  const { text, localized, named } = useWords();
  return (
    <Page title={localized(rule.title)} crumb={rule.id} above={[{ text: text('controls.title'), href: '/controls' }]}>
      <SpaceBetween size="l">
        <Container>
          <KeyValuePairs
            columns={3}
            items={[
              { label: text('column.severity'), value: <SeverityBadge severity={rule.severity} /> },
              { label: text('control.active'), value: <ActiveCount rule={rule.id} /> },
              {
                label: text('control.answers'),
                value: rule.answers.map(({ catalogue, id }) => `${named('catalogue', catalogue)} ${id}`).join(', '),
              },
            ]}
          />
        </Container>
        <Container header={<Header variant="h2">{text('control.why')}</Header>}>
          <Prose text={localized(rule.why)} />
        </Container>
        <Container header={<Header variant="h2">{text('control.mend')}</Header>}>
          <SpaceBetween size="m">
            <Prose text={localized(rule.mend)} />
            {rule.code && <MendCode code={rule.code} />}
          </SpaceBetween>
        </Container>
        <Container header={<Header variant="h2">{text('control.sources')}</Header>}>
          {rule.sources.map(({ url, read }) => (
            <Box key={url}>
              <a href={url} rel="noreferrer" target="_blank">
                {url}
              </a>{' '}
              ({read})
            </Box>
          ))}
        </Container>
      </SpaceBetween>
    </Page>
  );
}

function ActiveCount({ rule }: { rule: string }) {
  const { total } = useFormats();
  const filter = { operation: 'and', tokens: [ACTIVE, { property: 'rule', operator: '=', values: [rule] }] } as const;
  const page = useFindings({ filter, sort: '-severity', limit: 1 }).data;
  return <GoLink href={activeFindingsHref('rule', rule)}>{page ? total(page.total, page.totalIsCapped) : '…'}</GoLink>;
}
