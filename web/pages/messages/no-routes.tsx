import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { GoButton } from '../../parts/go-link.tsx';

const EXAMPLE = `version: 2
messages:
  timezone: Asia/Tokyo
  routes:
    - id: security-slack
      channel: slack-webhook
      settings: { url: "env:SLACK_WEBHOOK_URL" }
      when: { severityAtLeast: high }
      language: ja
`;

/** Without a route nothing is told to anybody: what one looks like, and where it is written. */
export function NoRoutes() {
  const { text } = useWords();
  return (
    <Container>
      <SpaceBetween size="s">
        <Empty
          title={text('messages.noRoutes')}
          next={text('messages.noRoutes.next')}
          action={<GoButton href="/policy?tab=edit">{text('policy.edit')}</GoButton>}
        />
        <pre className="code whole">{EXAMPLE}</pre>
      </SpaceBetween>
    </Container>
  );
}
