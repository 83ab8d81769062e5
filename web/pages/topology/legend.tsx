import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../app/language.tsx';
import { NODE_KINDS, NodeIcon } from './node-icon.tsx';

/** What the marks of the drawing mean, and how to look at it. */
export function Legend() {
  const { text } = useWords();
  return (
    <SpaceBetween size="s">
      <div>{text('topology.hint')}</div>
      <div>{text('topology.drag')}</div>
      <div>{text('topology.alike')}</div>
      <Box variant="h3">{text('topology.legend')}</Box>
      <ul className="plain-list">
        <li>
          <span className="topology-line topology-line-reached" />
          {text('topology.internet')}
        </li>
        <li>
          <span className="topology-line" />
          {text('topology.socket')}
        </li>
        <li>
          <span className="topology-line topology-line-traced" />
          {text('topology.trace')}
        </li>
        {NODE_KINDS.map((kind) => (
          <li key={kind}>
            <NodeIcon kind={kind} /> {text(`nodeKind.${kind}`)}
          </li>
        ))}
      </ul>
    </SpaceBetween>
  );
}
