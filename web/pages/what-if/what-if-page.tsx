import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo, useState } from 'react';
import type { NetworkEdit, NetworkPart } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useExposureSummary } from '../../client/exposure-queries.ts';
import { may, useSession } from '../../client/session.ts';
import { Answer } from '../../parts/answer.tsx';
import { NothingLookedAt } from '../../parts/exposure/nothing-looked-at.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { ChoosePart } from './choose-part.tsx';
import { EditList } from './edit-list.tsx';
import { EditPart } from './edit-part.tsx';
import { Effect } from './effect.tsx';
import { type PartEdit, samePart } from './edits.ts';

/** What if: a copy of the network is edited, and what the internet reaches in it is decided anew. */
export function WhatIfPage() {
  const { text } = useWords();
  const session = useSession().data;
  const summary = useExposureSummary();
  return (
    <Page
      title={text('whatIf.title')}
      description={text('whatIf.description')}
      above={[{ text: text('nav.exposure'), href: '/exposure' }]}
    >
      {may(session, 'evidence:read') ? (
        <Answer query={summary} waiting={<Waiting lines={12} />}>
          {({ asOf }) => (asOf === undefined ? <NothingLookedAt /> : <Editor />)}
        </Answer>
      ) : (
        <Alert statusIconAriaLabel={text('problem.info')}>{text('evidence.denied')}</Alert>
      )}
    </Page>
  );
}

function Editor() {
  const { text } = useWords();
  const [edits, setEdits] = useState<readonly PartEdit[]>([]);
  const [part, setPart] = useState<NetworkPart>();
  // Forms begin anew when an edit is taken back.
  const [resets, setResets] = useState(0);
  const asked = useMemo(() => edits.map(({ edit }) => edit), [edits]);
  const present = part && edits.find((one) => samePart(one.part, part));
  const keep = (edited: NetworkPart, edit: NetworkEdit | undefined) =>
    setEdits((before) => [
      ...before.filter((one) => !samePart(one.part, edited)),
      ...(edit ? [{ part: edited, edit }] : []),
    ]);
  const restore = (edited: NetworkPart) => {
    keep(edited, undefined);
    setResets((before) => before + 1);
  };
  return (
    <SpaceBetween size="l">
      <Alert statusIconAriaLabel={text('problem.info')} header={text('whatIf.copy')}>
        {text('whatIf.copy.description')}
      </Alert>
      <ChoosePart chosen={part} onChoose={setPart} />
      {part && (
        <EditPart
          key={`${resets} ${part.kind} ${part.accountId} ${part.region} ${part.id}`}
          part={part}
          edit={present?.edit}
          onEdit={(edit) => keep(part, edit)}
          onRestore={() => restore(part)}
        />
      )}
      <EditList edits={edits} onOpen={setPart} onDrop={restore} />
      <Effect edits={asked} />
    </SpaceBetween>
  );
}
