import Button from '@cloudscape-design/components/button';
import { MATRIX_COLUMNS } from '#api/contract';
import { useWords } from '../../app/language.tsx';

interface ColumnPagesProps {
  readonly first: number;
  readonly total: number;
  readonly onChange: (first: number) => void;
}

/** More entrances than fit beside each other: the ones before and after. */
export function ColumnPages({ first, total, onChange }: ColumnPagesProps) {
  const { text } = useWords();
  const last = Math.min(total, first + MATRIX_COLUMNS);
  return (
    <div className="wrapping-row">
      <Button
        iconName="angle-left"
        ariaLabel={text('waf.matrix.before')}
        disabled={first === 0}
        onClick={() => onChange(Math.max(0, first - MATRIX_COLUMNS))}
      />
      <span>{text('waf.matrix.columns', { first: first + 1, last, total })}</span>
      <Button
        iconName="angle-right"
        ariaLabel={text('waf.matrix.after')}
        disabled={last >= total}
        onClick={() => onChange(first + MATRIX_COLUMNS)}
      />
    </div>
  );
}
