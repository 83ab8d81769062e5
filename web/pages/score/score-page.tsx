import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSearchParams } from 'react-router';
import { useWords } from '../../app/language.tsx';
import { useScore, useStandards } from '../../client/posture-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { GoButton } from '../../parts/go-link.tsx';
import { Page } from '../../parts/page.tsx';
import { ORGANIZATION, ScopeSelect } from '../../parts/scope-select.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Course } from './course.tsx';
import { Figures } from './figures.tsx';
import { Gains } from './gains.tsx';
import { Ledger } from './ledger.tsx';

/** Every control once, whatever standards it belongs to. */
const ALL = 'all';

/** The score, how it came to be, what moved it and what would raise it. */
export function ScorePage() {
  const { text, localized } = useWords();
  const [search, setSearch] = useSearchParams();
  const choice = { standard: search.get('standard') ?? ALL, scope: search.get('scope') ?? ORGANIZATION };
  const choose = (change: Partial<typeof choice>) => setSearch({ ...choice, ...change });
  const standards = useStandards().data?.items ?? [];
  const score = useScore(choice.scope);
  const options = [
    { value: ALL, label: text('score.all') },
    ...standards.map(({ id, title }) => ({ value: id, label: localized(title) })),
  ];
  return (
    <Page
      title={text('score.title')}
      description={text('score.description')}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <Select
            ariaLabel={text('score.standard')}
            selectedOption={options.find(({ value }) => value === choice.standard) ?? null}
            options={options}
            onChange={({ detail }) => choose({ standard: detail.selectedOption.value ?? ALL })}
          />
          <ScopeSelect scope={choice.scope} onChange={(scope) => choose({ scope })} />
        </SpaceBetween>
      }
    >
      <Answer query={score} waiting={<Waiting lines={24} />}>
        {(data) =>
          data.asOf === undefined ? (
            <Empty
              title={text('score.none')}
              next={text('score.none.next')}
              action={<GoButton href="/connect">{text('sample.connect')}</GoButton>}
            />
          ) : (
            <SpaceBetween size="l">
              <Figures score={data} standard={choice.standard} />
              <Course choice={choice} />
              <Ledger choice={choice} />
              <Gains choice={choice} />
            </SpaceBetween>
          )
        }
      </Answer>
    </Page>
  );
}
