import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSearchParams } from 'react-router';
import type { Standard } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useScore, useStandards } from '../../client/posture-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Page } from '../../parts/page.tsx';
import { ORGANIZATION, ScopeSelect } from '../../parts/scope-select.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { StandardCards } from './standard-cards.tsx';
import { StandardControls } from './standard-controls.tsx';

/** Published standards, how the estate stands against each, and every control of the chosen one. */
export function ControlsPage() {
  const { text } = useWords();
  const [search, setSearch] = useSearchParams();
  const standards = useStandards();
  const scope = search.get('scope') ?? ORGANIZATION;
  const score = useScore(scope).data;
  return (
    <Page title={text('controls.title')} description={text('controls.title.description')}>
      <Answer query={standards} waiting={<Waiting lines={24} />}>
        {({ items }) => {
          const shown = search.get('standard') ?? items[0]?.id ?? '';
          const choose = (change: { standard?: string; scope?: string }) =>
            setSearch({ standard: shown, scope, ...change });
          return (
            <SpaceBetween size="l">
              <StandardCards
                standards={items}
                score={score}
                shown={shown}
                onChoose={(standard) => choose({ standard })}
              />
              <StandardControls
                id={shown}
                scope={scope}
                controls={
                  <SpaceBetween direction="horizontal" size="xs">
                    <StandardSelect standards={items} shown={shown} onChange={(standard) => choose({ standard })} />
                    <ScopeSelect scope={scope} onChange={(next) => choose({ scope: next })} />
                  </SpaceBetween>
                }
              />
            </SpaceBetween>
          );
        }}
      </Answer>
    </Page>
  );
}

interface StandardSelectProps {
  readonly standards: readonly Standard[];
  readonly shown: string;
  readonly onChange: (standard: string) => void;
}

function StandardSelect({ standards, shown, onChange }: StandardSelectProps) {
  const { text, localized } = useWords();
  const options = standards.map(({ id, title }) => ({ value: id, label: localized(title) }));
  return (
    <Select
      ariaLabel={text('score.standard')}
      selectedOption={options.find(({ value }) => value === shown) ?? null}
      options={options}
      onChange={({ detail }) => onChange(detail.selectedOption.value ?? shown)}
    />
  );
}
