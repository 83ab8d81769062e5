import Tabs from '@cloudscape-design/components/tabs';
import type { Rule } from '#api/contract';
import { useWords } from '../app/language.tsx';

/** The mend for the command line and as code, ready to be copied. */
export function MendCode({ code }: { code: NonNullable<Rule['code']> }) {
  const { text } = useWords();
  const kinds = [
    ['cli', code.cli],
    ['terraform', code.terraform],
    ['cloudformation', code.cloudformation],
  ] as const;
  return (
    <Tabs
      ariaLabel={text('control.code')}
      tabs={kinds.flatMap(([id, body]) =>
        body === undefined
          ? []
          : [{ id, label: text(`control.${id}`), content: <pre className="code block">{body}</pre> }],
      )}
    />
  );
}
