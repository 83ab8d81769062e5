import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../app/language.tsx';
import { useRisk } from '../../client/risk-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { ScopeSelect } from '../../parts/scope-select.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Course } from './course.tsx';
import { Day } from './day.tsx';
import { Days } from './days.tsx';
import { Figures } from './figures.tsx';
import { REACHES, useRiskChoice } from './use-risk-choice.ts';

/** How many vulnerabilities asked for work, day by day, and what moved the number. */
export function RiskPage() {
  const { text } = useWords();
  const choice = useRiskChoice();
  const risk = useRisk(choice);
  return (
    <Page
      title={text('risk.title')}
      description={text('risk.description')}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <SegmentedControl
            label={text('risk.reach')}
            selectedId={String(choice.days)}
            options={REACHES.map((days) => ({ id: String(days), text: text(`risk.reach.${days}`) }))}
            onChange={({ detail }) => choice.chooseDays(detail.selectedId)}
          />
          <ScopeSelect scope={choice.scope} onChange={choice.chooseScope} />
        </SpaceBetween>
      }
    >
      <Answer query={risk} waiting={<Waiting lines={24} />}>
        {(data) => {
          const last = data.days.at(-1);
          return last === undefined ? (
            <Empty
              title={text('risk.none')}
              next={text('risk.none.next')}
              action={<Command line="npx yagura knowledge fetch" />}
            />
          ) : (
            <SpaceBetween size="l">
              <Figures level={last.level} account={choice.account} />
              <Course days={data.days} hrefOf={choice.hrefOfDay} />
              {choice.day !== undefined && <Day day={choice.day} account={choice.account} onClose={choice.closeDay} />}
              <Days days={data.days} before={data.before} causes={data.causes} choice={choice} />
            </SpaceBetween>
          );
        }}
      </Answer>
    </Page>
  );
}
