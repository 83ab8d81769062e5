import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../app/language.tsx';
import { HopList } from './hop-list.tsx';
import { graphOf, type Way } from './ways.ts';

const PathGraph = lazy(async () => ({ default: (await import('./path-graph.tsx')).PathGraph }));

/** Ways drawn at once; the list beside tells of any of them. */
const MOST_DRAWN = 12;

/** Height of a hop in the drawing with what is between two of them, and of its margin; as in `place-nodes.ts`. */
const RANK = 88;
const MARGIN = 40;

interface PathViewProps {
  readonly label: string;
  readonly ways: readonly Way[];
  /** Snapshot that the evidence points into. */
  readonly snapshot: string;
}

/** Ways of packets: drawn, and beside it every hop of one of them in words, with what decided there. */
export function PathView({ label, ways, snapshot }: PathViewProps) {
  const { text } = useWords();
  const [wayId, setWayId] = useState('');
  const [chosen, setChosen] = useState<string>();
  const shown = ways.find(({ id }) => id === wayId) ?? ways[0];
  if (shown === undefined) return null;
  const drawn = ways.slice(0, MOST_DRAWN);
  const all = drawn.includes(shown) ? drawn : [...drawn.slice(1), shown];
  const options = ways.map((way, index) => ({
    value: way.id,
    label: text('path.way', { n: index + 1, label: way.label }),
  }));
  return (
    <SpaceBetween size="m">
      {ways.length > 1 && (
        <FormField
          label={text('path.which', { count: ways.length })}
          {...(ways.length > MOST_DRAWN ? { description: text('path.drawn', { n: MOST_DRAWN }) } : {})}
        >
          <Select
            selectedOption={options.find(({ value }) => value === shown.id) ?? null}
            options={options}
            onChange={({ detail }) => {
              setWayId(detail.selectedOption.value ?? '');
              setChosen(undefined);
            }}
          />
        </FormField>
      )}
      <div className="path-view">
        <div className="path-drawing" style={{ blockSize: graphOf(all).length * RANK + MARGIN }}>
          <Suspense fallback={null}>
            <PathGraph label={label} ways={all} shown={shown} chosen={chosen} onChoose={setChosen} />
          </Suspense>
        </div>
        <HopList way={shown} snapshot={snapshot} chosen={chosen} onChoose={setChosen} />
      </div>
    </SpaceBetween>
  );
}
