import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../app/language.tsx';
import type { MessageKey } from '../../app/messages/index.ts';
import { Command } from '../../parts/command.tsx';
import { Page } from '../../parts/page.tsx';

const STEPS: readonly { readonly title: MessageKey; readonly how: MessageKey; readonly commands: readonly string[] }[] =
  [
    {
      title: 'connect.policy',
      how: 'connect.policy.how',
      commands: ['npx yagura policy iam --role-name YaguraReadOnly > yagura-read-only.json'],
    },
    {
      title: 'connect.members',
      how: 'connect.members.how',
      commands: ['npx yagura policy iam --format stackset > yagura-stackset.json'],
    },
    {
      title: 'connect.scan',
      how: 'connect.scan.how',
      commands: [
        'npx yagura scan --profile my-profile',
        'npx yagura scan --profile my-profile --role-name YaguraReadOnly --external-id my-external-id',
      ],
    },
    { title: 'connect.serve', how: 'connect.serve.how', commands: ['npx yagura serve'] },
    { title: 'connect.import', how: 'connect.import.how', commands: ['npx yagura import ./credential-reports'] },
  ];

/** How to look at one's own organization: commands to copy, the least they need. */
export function ConnectPage() {
  const { text } = useWords();
  return (
    <Page title={text('connect.title')} description={text('connect.description')}>
      <SpaceBetween size="l">
        {STEPS.map((step, index) => (
          <Container key={step.title} header={<Header variant="h2">{`${index + 1}. ${text(step.title)}`}</Header>}>
            <SpaceBetween size="s">
              <Box variant="p">{text(step.how)}</Box>
              {step.commands.map((line) => (
                <Command key={line} line={line} />
              ))}
            </SpaceBetween>
          </Container>
        ))}
      </SpaceBetween>
    </Page>
  );
}
