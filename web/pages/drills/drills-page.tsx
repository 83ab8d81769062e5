import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import Button from '@cloudscape-design/components/button';
import { useWords } from '../../app/language.tsx';
import { useDrills } from '../../client/outreach-queries.ts';
import { may, useSession } from '../../client/session.ts';
import { Answer } from '../../parts/answer.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { About } from './about.tsx';
import { BeginDrill } from './begin-drill.tsx';
import { DrillFigures } from './figures.tsx';
import { DrillTable } from './drill-table.tsx';

/** Whether a finding reaches somebody who answers: tried out, and measured. */
export function DrillsPage() {
  const { text } = useWords();
  const session = useSession().data;
  const drills = useDrills();
  const [isBeginning, setBeginning] = useState(false);
  const begin = may(session, 'drills:start') && (
    <Button variant="primary" onClick={() => setBeginning(true)}>
      {text('drills.begin')}
    </Button>
  );
  return (
    <Page title={text('nav.drills')} description={text('drills.description')} actions={begin}>
      <Answer query={drills} waiting={<Waiting lines={14} />}>
        {(data) => (
          <SpaceBetween size="l">
            <About isOpen={data.total === 0} />
            {data.total > 0 && <DrillFigures drills={data} />}
            <DrillTable drills={data} action={begin} />
          </SpaceBetween>
        )}
      </Answer>
      {isBeginning && <BeginDrill onClose={() => setBeginning(false)} />}
    </Page>
  );
}
