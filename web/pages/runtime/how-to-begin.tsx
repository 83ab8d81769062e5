import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../app/language.tsx';
import type { MessageKey } from '../../app/messages/index.ts';
import { useAgentCount } from '../../client/runtime-queries.ts';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';

const STEPS: readonly { readonly how: MessageKey; readonly command: (server: string) => string }[] = [
  { how: 'runtime.begin.server', command: (server) => `npx yagura agent enrol --base-url ${server}` },
  {
    how: 'runtime.begin.machine',
    command: (server) => `YAGURA_ENROL=<secret> yagura agent --server ${server} --enrol-secret env:YAGURA_ENROL`,
  },
];

/** No machine reports: the two commands with which one begins to. */
export function HowToBegin() {
  const { text } = useWords();
  const enrolled = useAgentCount().data?.total ?? 0;
  return (
    <Container>
      <Empty
        title={text('runtime.begin')}
        next={enrolled > 0 ? text('runtime.begin.waiting', { count: enrolled }) : text('runtime.begin.next')}
        action={
          <SpaceBetween size="m">
            {STEPS.map(({ how, command }) => (
              <div key={how}>
                <Box variant="p">{text(how)}</Box>
                <Command line={command(window.location.origin)} />
              </div>
            ))}
          </SpaceBetween>
        }
      />
    </Container>
  );
}
