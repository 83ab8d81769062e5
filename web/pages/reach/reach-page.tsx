import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSearchParams } from 'react-router';
import { useWords } from '../../app/language.tsx';
import { useExposureSummary, useReach, type ReachQuestion } from '../../client/exposure-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { NothingLookedAt } from '../../parts/exposure/nothing-looked-at.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { ReachForm } from './reach-form.tsx';
import { ReachView } from './reach-view.tsx';

/** Who can reach what: the address holds the question. */
export function ReachPage() {
  const { text } = useWords();
  const [search, setSearch] = useSearchParams();
  const question: ReachQuestion = {
    from: search.get('from') ?? '',
    to: search.get('to') ?? '',
    protocol: search.get('protocol') ?? '',
    port: search.get('port') ?? '',
  };
  const ask = (next: ReachQuestion) =>
    setSearch(new URLSearchParams(Object.entries(next).filter(([, value]) => value !== '')));
  const summary = useExposureSummary();
  const reach = useReach(question);
  const isAsked = question.from !== '' && question.to !== '';
  return (
    <Page
      title={text('reach.title')}
      description={text('reach.description')}
      above={[{ text: text('nav.exposure'), href: '/exposure' }]}
    >
      <Answer query={summary} waiting={<Waiting lines={8} />}>
        {({ asOf }) =>
          asOf === undefined ? (
            <NothingLookedAt />
          ) : (
            <SpaceBetween size="l">
              <ReachForm key={search.toString()} question={question} isAsking={reach.isFetching} onAsk={ask} />
              {isAsked && (
                <Answer query={reach} waiting={<Waiting lines={16} />}>
                  {(result) => (
                    <ReachView result={result} onMean={(end, meant) => ask({ ...question, [end]: meant })} />
                  )}
                </Answer>
              )}
            </SpaceBetween>
          )
        }
      </Answer>
    </Page>
  );
}
