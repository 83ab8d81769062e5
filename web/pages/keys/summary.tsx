import Container from '@cloudscape-design/components/container';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../app/language.tsx';
import { useCredentialSummary } from '../../client/queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { GoButton } from '../../parts/go-link.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { AgeChart, LastUseChart } from './age-charts.tsx';
import { AccountsChart } from './accounts-chart.tsx';
import { AccountsTable } from './accounts-table.tsx';

/** Active and inactive access keys by account, by age and by last use. */
export function Summary() {
  const { text } = useWords();
  const summary = useCredentialSummary();
  return (
    <Answer query={summary} waiting={<Waiting lines={30} />}>
      {(data) =>
        data.byAccount.length === 0 ? (
          <Empty
            title={text('keys.none')}
            next={text('keys.none.next')}
            action={<GoButton href="/connect">{text('sample.connect')}</GoButton>}
          />
        ) : (
          <SpaceBetween size="l">
            <Container
              header={
                <Header variant="h2" description={text('keys.byAccount.description')}>
                  {text('keys.byAccount')}
                </Header>
              }
            >
              <AccountsChart accounts={data.byAccount} />
            </Container>
            <Grid gridDefinition={[{ colspan: { default: 12, s: 6 } }, { colspan: { default: 12, s: 6 } }]}>
              <Container
                fitHeight
                header={
                  <Header variant="h2" description={text('keys.age.description')}>
                    {text('keys.age')}
                  </Header>
                }
              >
                <AgeChart histogram={data.ageHistogram} unknown={data.ageUnknown} />
              </Container>
              <Container
                fitHeight
                header={
                  <Header variant="h2" description={text('keys.lastUse.description')}>
                    {text('keys.lastUse')}
                  </Header>
                }
              >
                <LastUseChart lastUse={data.lastUse} />
              </Container>
            </Grid>
            <AccountsTable accounts={data.byAccount} />
          </SpaceBetween>
        )
      }
    </Answer>
  );
}
