import Badge, { type BadgeProps } from '@cloudscape-design/components/badge';
import type { WafRuleAction } from '#api/contract';
import { useWords } from '../../app/language.tsx';

const COLORS = {
  allow: 'green',
  block: 'red',
  captcha: 'blue',
  challenge: 'blue',
  count: 'grey',
  none: 'grey',
} as const satisfies Record<WafRuleAction, NonNullable<BadgeProps['color']>>;

/** What a rule does; where an override changed it, what it would do by itself. */
export function ActionMark({ action, overridden }: { action: WafRuleAction; overridden?: WafRuleAction | undefined }) {
  const { text } = useWords();
  return (
    <>
      <Badge color={COLORS[action]}>{text(`wafAction.${action}`)}</Badge>
      {overridden !== undefined && ` ${text('waf.overridden', { action: text(`wafAction.${overridden}`) })}`}
    </>
  );
}
