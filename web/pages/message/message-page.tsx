import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useParams } from 'react-router';
import type { MessageDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { LANGUAGE_NAMES, LANGUAGES } from '../../app/messages/index.ts';
import { useMessage } from '../../client/outreach-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { MessageState } from '../../parts/message-state.tsx';
import { mendOf } from '../../parts/message-mend.ts';
import { Moment } from '../../parts/moment.tsx';
import { Page } from '../../parts/page.tsx';
import { RetryMessage } from '../../parts/retry-message.tsx';
import { SeverityBadge } from '../../parts/severity.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Members } from './members.tsx';
import { Rendered } from './rendered.tsx';
import { SubjectLink } from './subject-link.tsx';

/** One message: what it told, to whom, what became of it, and how its route draws it. */
export function MessagePage() {
  const { text, localized } = useWords();
  const { id = '' } = useParams();
  const message = useMessage(id);
  const title = message.data ? localized(message.data.heading) : text('message.title');
  return (
    <Page
      title={title}
      crumb={text('message.title')}
      above={[{ text: text('nav.messages'), href: '/messages' }]}
      actions={message.data && <RetryMessage message={message.data} />}
    >
      <Answer query={message} waiting={<Waiting lines={16} />}>
        {(data) => (
          <SpaceBetween size="l">
            <Trouble message={data} />
            <Facts message={data} />
            <Words message={data} />
            {data.membersTotal > 0 && <Members message={data} />}
            <Rendered message={data} />
          </SpaceBetween>
        )}
      </Answer>
    </Page>
  );
}

function Trouble({ message }: { message: MessageDetail }) {
  const { text } = useWords();
  if (message.inDoubt) {
    return (
      <Alert type="warning" statusIconAriaLabel={text('problem.warning')}>
        {text('message.inDoubt')}
      </Alert>
    );
  }
  if (message.error === '' || message.state === 'sent') return null;
  return (
    <Alert
      type={message.state === 'dead' ? 'error' : 'warning'}
      statusIconAriaLabel={text('problem.error')}
      header={<span className="code">{message.error}</span>}
    >
      {text(`message.mend.${mendOf(message.error)}`)}
    </Alert>
  );
}

function Facts({ message }: { message: MessageDetail }) {
  const { text, named } = useWords();
  const { state, route, channel, kind, severity, owner, createdAt, sentAt, nextAt, attempts, externalId } = message;
  const isWaiting = state === 'pending' || state === 'failed' || state === 'held';
  return (
    <Container>
      <KeyValuePairs
        columns={4}
        items={[
          { label: text('column.state'), value: <MessageState state={state} /> },
          { label: text('policy.route'), value: `${route} (${channel})` },
          { label: text('messages.kind'), value: named('noticeKind', kind) },
          { label: text('message.about'), value: <SubjectLink subject={message.subject} /> },
          { label: text('column.severity'), value: severity ? <SeverityBadge severity={severity} /> : '–' },
          { label: text('column.owner'), value: owner || '–' },
          { label: text('message.created'), value: <Moment at={createdAt} /> },
          {
            label: text(isWaiting ? 'message.next' : 'message.sent'),
            value: isWaiting ? <Moment at={nextAt} /> : sentAt ? <Moment at={sentAt} /> : '–',
          },
          { label: text('message.attempts'), value: attempts },
          { label: text('message.externalId'), value: externalId ? <span className="code">{externalId}</span> : '–' },
        ]}
      />
    </Container>
  );
}

function Words({ message }: { message: MessageDetail }) {
  const { text, language } = useWords();
  return (
    <Container header={<Header variant="h2">{text('message.text')}</Header>}>
      <Tabs
        ariaLabel={text('message.text')}
        tabs={LANGUAGES.toSorted((a) => (a === language ? -1 : 1)).map((id) => ({
          id,
          label: LANGUAGE_NAMES[id],
          content: (
            <pre className="letter" lang={id}>
              {message.text[id]}
            </pre>
          ),
        }))}
      />
    </Container>
  );
}
