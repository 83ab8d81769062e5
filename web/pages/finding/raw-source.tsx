import type { FindingSource } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useRawSource } from '../../client/work-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useProduct } from '../../parts/work/product.ts';
import { JsonView } from '../../parts/evidence/json-view.tsx';

interface RawSourceProps {
  readonly finding: string;
  readonly source: FindingSource;
  readonly onClose: () => void;
}

/** The record of another product, as it stood in its file. */
export function RawSource({ finding, source, onClose }: RawSourceProps) {
  const { text } = useWords();
  const product = useProduct();
  const raw = useRawSource(finding, source.id);
  const label = text('productSources.record', { product: product(source.source) });
  return (
    <Dialog title={label} size="large" onClose={onClose}>
      <Answer query={raw} waiting={<Waiting lines={12} />}>
        {(data) => <JsonView value={readable(data.raw)} field="" label={label} />}
      </Answer>
    </Dialog>
  );
}

/** What is no JSON (a line of a CSV file) is shown as the text it is. */
function readable(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}
