import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { MessagePreview } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { PartView } from './part-view.tsx';

/** A message as a route would send it, request by request, and whether the route takes it at all. */
export function RenderedMessage({ preview }: { preview: MessagePreview }) {
  const { text } = useWords();
  const { parts, isTaken, route, channel } = preview;
  return (
    <Container
      header={
        <Header variant="h2" description={text('preview.on', { route, channel })}>
          {preview.heading}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <StatusIndicator type={isTaken ? 'success' : 'stopped'}>
          {text(isTaken ? 'preview.taken' : 'preview.notTaken')}
        </StatusIndicator>
        {parts.map((part, index) => (
          // Requests of one message: their order is their identity.
          <SpaceBetween key={index} size="xs">
            {parts.length > 1 && <strong>{text('preview.partOf', { n: index + 1, of: parts.length })}</strong>}
            <PartView part={part} />
          </SpaceBetween>
        ))}
      </SpaceBetween>
    </Container>
  );
}
