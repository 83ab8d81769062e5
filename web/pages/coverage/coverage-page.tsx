import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../app/language.tsx';
import { useCoverage } from '../../client/vulnerability-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Accounts } from './accounts.tsx';
import { Gaps } from './gaps.tsx';
import { Kinds } from './kinds.tsx';
import { UnseenPlaces } from './unseen-places.tsx';
import { useGapChoice } from './use-gap-choice.ts';

/** Of which resources the software is known as it is now, and why not of the others. */
export function CoveragePage() {
  const { text } = useWords();
  const { moment } = useFormats();
  const choice = useGapChoice();
  const coverage = useCoverage(choice.question);
  const { data, error } = coverage;
  return (
    <Page
      title={text('coverage.title')}
      description={
        data
          ? `${text('coverage.description')} ${text('coverage.asked', { at: moment(data.snapshotAt) })}`
          : text('coverage.description')
      }
    >
      {data === undefined && error?.code === 'not-found' ? (
        <Empty
          title={text('coverage.never')}
          next={text('coverage.never.next')}
          action={<Command line="npx yagura scan" />}
        />
      ) : (
        <Answer query={coverage} waiting={<Waiting lines={24} />}>
          {(found) => (
            <SpaceBetween size="l">
              <Kinds coverage={found} />
              <Accounts coverage={found} hrefOf={choice.hrefOf} />
              <Gaps coverage={found} choice={choice} isOld={coverage.isPlaceholderData} />
              <UnseenPlaces coverage={found} />
            </SpaceBetween>
          )}
        </Answer>
      )}
    </Page>
  );
}
