import Box from '@cloudscape-design/components/box';
import { useWords } from '../../app/language.tsx';
import { Verdict, VERDICTS_DOWN } from '../../parts/waf/verdict.tsx';

/** The four verdicts and what each of them claims. */
export function Legend() {
  const { text } = useWords();
  return (
    <dl className="legend">
      {VERDICTS_DOWN.map((verdict) => (
        <div key={verdict}>
          <dt>
            <Verdict verdict={verdict} />
          </dt>
          <dd>
            <Box variant="small">{text(`verdict.${verdict}.about`)}</Box>
          </dd>
        </div>
      ))}
    </dl>
  );
}
