import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { FindingDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { may, useSession } from '../../client/session.ts';
import { daysUntil } from '../../parts/formats.ts';
import { Day } from '../../parts/moment.tsx';
import { ChangeDialog } from '../../parts/work/change-dialog.tsx';
import { ChangeMenu, NO_DRAFT } from '../../parts/work/change-menu.tsx';
import type { Draft } from '../../parts/work/draft.ts';
import { StageMark } from '../../parts/work/stage.tsx';
import { AskException } from './ask-exception.tsx';

/** What people do with the finding: its stage, whose turn it is, who works on it, and what one may do next. */
export function Work({ finding }: { finding: FindingDetail }) {
  const { text } = useWords();
  const session = useSession().data;
  const [draft, setDraft] = useState<Draft>();
  const [asks, setAsks] = useState(false);
  const side = may(session, 'findings:triage') ? 'security' : 'sre';
  const isActive = finding.state === 'open' || finding.state === 'not-looked-at';
  const isMine = side === 'security' || finding.side === 'sre';
  const mayWork = may(session, 'findings:work');
  const stages = isMine ? finding.moves.filter(({ by }) => by.includes(side)).map(({ to }) => to) : [];
  const isSnoozed = finding.snoozedUntil !== undefined && daysUntil(finding.snoozedUntil) >= 0;
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {isActive && may(session, 'exceptions:ask') && (
                <Button onClick={() => setAsks(true)}>{text('exception.ask')}</Button>
              )}
              {mayWork && (
                <Button onClick={() => setDraft({ ...NO_DRAFT, kind: 'comment' })}>
                  {text('caseChange.comment.menu')}
                </Button>
              )}
              {mayWork && isActive && isMine && (
                <ChangeMenu
                  kinds={['hand-over', 'assign', 'snooze']}
                  label={text('caseChange.more')}
                  onChoose={(start) =>
                    setDraft(start.kind === 'hand-over' ? { ...start, to: otherSide(finding.side) } : start)
                  }
                />
              )}
            </SpaceBetween>
          }
        >
          {text('work.title')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <KeyValuePairs
          columns={4}
          minColumnWidth={150}
          items={[
            { label: text('column.stage'), value: <StageMark stage={finding.stage} /> },
            { label: text('column.side'), value: text(`side.${finding.side}`) },
            { label: text('column.assignee'), value: finding.assignee || text('work.nobody') },
            { label: text('column.snoozed'), value: isSnoozed ? <Day at={finding.snoozedUntil} /> : '–' },
          ]}
        />
        {mayWork && stages.length > 0 && (
          <SpaceBetween direction="horizontal" size="xs">
            {stages.map((stage) => (
              <Button key={stage} onClick={() => setDraft({ ...NO_DRAFT, kind: 'stage', to: stage })}>
                {text('work.move', { stage: text(`stage.${stage}`) })}
              </Button>
            ))}
          </SpaceBetween>
        )}
        {mayWork && !(isActive && isMine) && (
          <Alert type="info" statusIconAriaLabel={text('problem.info')}>
            {text(isActive ? 'work.notHanded' : 'work.closed')}
          </Alert>
        )}
      </SpaceBetween>
      {draft && <ChangeDialog start={draft} rows={[finding]} stages={stages} onClose={() => setDraft(undefined)} />}
      {asks && <AskException finding={finding} onClose={() => setAsks(false)} />}
    </Container>
  );
}

function otherSide(side: FindingDetail['side']): FindingDetail['side'] {
  return side === 'security' ? 'sre' : 'security';
}
