import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Evidence } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useEvidenceItem } from '../../client/queries.ts';
import { Answer } from '../answer.tsx';
import { Moment } from '../moment.tsx';
import { Waiting } from '../waiting.tsx';
import { JsonView } from './json-view.tsx';
import { readableItem } from './readable-item.ts';

interface EvidenceItemProps {
  /** An id, or `latest`. */
  readonly snapshot: string;
  readonly evidence: Evidence;
  readonly onClose: () => void;
}

/** The item as the snapshot holds it, with the field that counts marked. */
export function EvidenceItem({ snapshot, evidence, onClose }: EvidenceItemProps) {
  const { text } = useWords();
  const item = useEvidenceItem(snapshot, evidence.pointer);
  const [place = '', field = ''] = evidence.pointer.split('#', 2);
  return (
    <Modal
      visible
      size="large"
      header={text('evidence.item')}
      closeAriaLabel={text('evidence.close')}
      onDismiss={onClose}
    >
      <SpaceBetween size="m">
        <KeyValuePairs
          columns={2}
          items={[
            { label: text('column.resource'), value: <span className="code">{place}</span> },
            { label: text('column.field'), value: <span className="code">{field || '–'}</span> },
            { label: text('column.source'), value: <span className="code">{evidence.source}</span> },
            { label: text('column.observed'), value: <Moment at={evidence.observedAt} /> },
          ]}
        />
        <Answer query={item} waiting={<Waiting lines={12} />}>
          {(data) => (
            <SpaceBetween size="s">
              {data.field !== undefined && (
                <Box>
                  {text('evidence.value')} <mark className="code">{data.field}</mark>
                </Box>
              )}
              <JsonView {...readableItem(data.item, field)} label={text('evidence.item')} />
            </SpaceBetween>
          )}
        </Answer>
      </SpaceBetween>
    </Modal>
  );
}
