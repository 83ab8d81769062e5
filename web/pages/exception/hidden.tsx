import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Exception, FilterToken } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { type Scope, useCoverage } from '../../client/work-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { ACTIVE, findingsHref } from '../../parts/findings-href.ts';
import { GoButton, GoLink } from '../../parts/go-link.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Coverage } from '../../parts/work/coverage.tsx';
import { useInForce } from '../../parts/work/in-force.ts';
import { entryOf } from '../../parts/work/exception-href.ts';

/** What an approved exception hides, and what one that is asked for would hide now. */
export function Hidden({ exception }: { exception: Exception }) {
  const { text } = useWords();
  const hides = findingsHref({ property: 'exception', operator: '=', values: [entryOf(exception)] });
  const inForce = useInForce()(exception);
  if (inForce) {
    return (
      <Container
        header={
          <Header variant="h2" description={text('exception.hidden.about')}>
            {text('exception.hidden')}
          </Header>
        }
      >
        <SpaceBetween size="s">
          <Box>{text('exception.hidden.count', { count: exception.covered })}</Box>
          <GoButton href={hides}>{text('exception.hidden.show')}</GoButton>
        </SpaceBetween>
      </Container>
    );
  }
  return exception.state === 'asked' || exception.state === 'approved' ? <WouldHide scope={exception.scope} /> : null;
}

function WouldHide({ scope }: { scope: Scope }) {
  const { text } = useWords();
  const coverage = useCoverage(scope);
  const tokens = tokensOf(scope);
  return (
    <Container header={<Header variant="h2">{text('exception.wouldHide')}</Header>}>
      <Answer query={coverage} waiting={<Waiting lines={3} />}>
        {(covered) => (
          <SpaceBetween size="s">
            <Coverage covered={covered} />
            {covered.findings > 0 &&
              (tokens ? (
                <GoButton href={findingsHref(ACTIVE, ...tokens)}>{text('exception.hidden.show')}</GoButton>
              ) : (
                <ul className="plain-list">
                  {covered.first.map((id) => (
                    <li key={id}>
                      <GoLink href={`/findings/${id}`}>
                        <span className="code">{id}</span>
                      </GoLink>
                    </li>
                  ))}
                </ul>
              ))}
          </SpaceBetween>
        )}
      </Answer>
    </Container>
  );
}

/** The same findings as a filter of the list; undefined where the list has no such property. */
function tokensOf({ rule, accounts, ous, resource, tag }: Scope): readonly FilterToken[] | undefined {
  if (ous !== undefined || tag !== undefined || resource?.includes('*')) return undefined;
  const equals = (property: string, values: readonly string[] | undefined): FilterToken[] =>
    values === undefined ? [] : [{ property, operator: '=', values }];
  return [
    ...equals('rule', rule === undefined ? undefined : [rule]),
    ...equals('account', accounts),
    ...equals('resource', resource === undefined ? undefined : [resource]),
  ];
}
