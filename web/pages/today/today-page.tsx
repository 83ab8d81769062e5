import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../app/language.tsx';
import { useFixes, useOverview, useRules } from '../../client/queries.ts';
import { ActionList } from '../../parts/action-list.tsx';
import { Answer } from '../../parts/answer.tsx';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { GoButton } from '../../parts/go-link.tsx';
import { Age } from '../../parts/moment.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Numbers } from './numbers.tsx';

/** What to do first, and what that is taken from. */
export function TodayPage() {
  const { text } = useWords();
  const overview = useOverview();
  const rules = useRules();
  const fixes = useFixes();
  const texts = rules.data && fixes.data ? { rules: rules.data.items, fixes: fixes.data.items } : undefined;
  const textsQuery = {
    data: texts,
    error: rules.error ?? fixes.error,
    refetch: () => void Promise.all([rules.refetch(), fixes.refetch()]),
  };
  return (
    <Page
      title={text('today.title')}
      description={
        overview.data?.asOf && (
          <>
            {text('today.looked', { count: overview.data.accounts })} <Age at={overview.data.asOf} />
          </>
        )
      }
    >
      <Answer query={overview} waiting={<Waiting lines={12} />}>
        {(data) => (
          <SpaceBetween size="l">
            {data.isSample && (
              <Alert
                type="info"
                statusIconAriaLabel={text('problem.info')}
                header={text('sample.title')}
                action={<GoButton href="/connect">{text('sample.connect')}</GoButton>}
              >
                {text('sample.how')} <Command line="npx yagura scan --profile my-profile" />
              </Alert>
            )}
            {data.asOf === undefined ? (
              <Empty
                title={text('today.never')}
                next={text('today.never.next')}
                action={<GoButton href="/connect">{text('sample.connect')}</GoButton>}
              />
            ) : (
              <SpaceBetween size="l">
                <Numbers overview={data} />
                <Answer query={textsQuery} waiting={<Waiting lines={24} />}>
                  {(loaded) => (
                    <ActionList
                      title={text('today.actions')}
                      actions={data.today}
                      rules={loaded.rules}
                      fixes={loaded.fixes}
                      more={
                        data.openActions > data.today.length && (
                          <GoButton href="/actions">{text('today.all', { count: data.openActions })}</GoButton>
                        )
                      }
                      empty={<Empty title={text('today.nothing')} next={text('today.nothing.next')} />}
                    />
                  )}
                </Answer>
              </SpaceBetween>
            )}
          </SpaceBetween>
        )}
      </Answer>
    </Page>
  );
}
