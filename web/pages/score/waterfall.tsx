import type { LedgerChange } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { usePoints } from '../../parts/points.ts';
import { sumByCause } from './causes.ts';

const ROW = 30;
const LABELS = 190;
const NUMBERS = 70;
const WIDTH = 720;

/** From the score before to the score after, one bar for each kind of cause: red lowers, green raises. */
export function Waterfall({ change }: { change: LedgerChange }) {
  const { text } = useWords();
  const { percent, signed } = usePoints();
  const from = change.from ?? 0;
  const to = change.to ?? 0;
  const sums = sumByCause(change);
  const steps = sums.map(({ cause, tenths }, index) => {
    const before = from + sums.slice(0, index).reduce((sum, one) => sum + one.tenths, 0);
    return { cause, tenths, before, after: before + tenths };
  });
  const marks = [from, to, ...steps.flatMap(({ before, after }) => [before, after])];
  const [least, most] = [Math.min(...marks), Math.max(...marks)];
  const room = Math.max(10, most - least);
  const scale = (tenths: number) => LABELS + ((tenths - least) / room) * (WIDTH - LABELS - NUMBERS);
  const height = (steps.length + 2) * ROW;
  const label = text('score.waterfall', { from: percent(change.from), to: percent(change.to) });
  return (
    <svg className="waterfall" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      <Level y={0} x={scale(from)} label={text('score.before')} value={percent(change.from)} height={height} />
      {steps.map(({ cause, tenths, before, after }, index) => (
        <g key={cause} transform={`translate(0 ${(index + 1) * ROW})`}>
          <text className="waterfall-label" x={0} y={ROW / 2}>
            {text(`scoreCause.${cause}`)}
          </text>
          <rect
            className={tenths < 0 ? 'waterfall-down' : 'waterfall-up'}
            x={Math.min(scale(before), scale(after))}
            y={6}
            width={Math.max(2, Math.abs(scale(after) - scale(before)))}
            height={ROW - 12}
            rx={2}
          />
          <text className="waterfall-value" x={WIDTH} y={ROW / 2}>
            {signed(tenths)}
          </text>
        </g>
      ))}
      <Level
        y={(steps.length + 1) * ROW}
        x={scale(to)}
        label={text('score.after')}
        value={percent(change.to)}
        height={height}
      />
    </svg>
  );
}

interface LevelProps {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly label: string;
  readonly value: string;
}

/** The score itself, before or after: a mark through all rows. */
function Level({ x, y, height, label, value }: LevelProps) {
  return (
    <g>
      <line className="waterfall-level" x1={x} x2={x} y1={0} y2={height} />
      <text className="waterfall-label waterfall-strong" x={0} y={y + ROW / 2}>
        {label}
      </text>
      <text className="waterfall-value waterfall-strong" x={WIDTH} y={y + ROW / 2}>
        {value}
      </text>
    </g>
  );
}
