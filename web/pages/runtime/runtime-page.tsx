import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../app/language.tsx';
import { useHostCounts, useHosts } from '../../client/runtime-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { GoButton } from '../../parts/go-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Figures } from './figures.tsx';
import { Hosts } from './hosts.tsx';
import { HowToBegin } from './how-to-begin.tsx';
import { useHostChoice } from './use-host-choice.ts';

/** The machines whose agents report, and what each of them asks for. */
export function RuntimePage() {
  const { text } = useWords();
  const choice = useHostChoice();
  const counts = useHostCounts();
  const hosts = useHosts(choice.question);
  const all = {
    data: counts.data,
    error: counts.error,
    refetch: () => {
      void counts.refetch();
      if (hosts.error) void hosts.refetch();
    },
  };
  return (
    <Page
      title={text('runtime.title')}
      description={text('runtime.description')}
      actions={<GoButton href="/runtime/topology">{text('topology.title')}</GoButton>}
    >
      <Answer query={all} waiting={<Waiting lines={24} />}>
        {(machines) =>
          machines.total === 0 ? (
            <HowToBegin />
          ) : (
            <SpaceBetween size="l">
              <Figures counts={machines} />
              <Answer query={hosts} waiting={<Waiting lines={20} />}>
                {(list) => <Hosts list={list} choice={choice} isOld={hosts.isPlaceholderData} />}
              </Answer>
            </SpaceBetween>
          )
        }
      </Answer>
    </Page>
  );
}
