import type { Localized } from '#kernel';
import type { ConfigurationOf } from '#estate/model';

type Rule = NonNullable<ConfigurationOf<'AWS::WAFv2::WebACL'>['Rules']>[number];
export type Statement = NonNullable<Rule['Statement']>;

/** Statements nest in AWS a few levels deep. */
const MAX_DEPTH = 12;

/** Characters of what is searched for that a summary repeats. */
const MAX_TEXT = 60;

/** What a rule looks for, in a sentence. */
export function summaryOf(statement: Statement | undefined): Localized {
  const { en, ja } = describe(statement, 0);
  return { en: `${en.slice(0, 1).toUpperCase()}${en.slice(1)}.`, ja: `${ja}。` };
}

function describe(statement: Statement | undefined, depth: number): Localized {
  if (statement === undefined || depth > MAX_DEPTH)
    return { en: 'something that was not seen', ja: '確認できない条件' };
  for (const [member, describer] of Object.entries(DESCRIBERS)) {
    if (statement[member as keyof Statement] !== undefined) return describer(statement, depth);
  }
  return { en: 'a statement that is not understood', ja: '解釈できないステートメント' };
}

type Describer = (statement: Statement, depth: number) => Localized;

const DESCRIBERS: Readonly<Record<string, Describer>> = {
  ByteMatchStatement: ({ ByteMatchStatement: one }) => {
    const text = shown(decoded(one?.SearchString));
    const how = one?.PositionalConstraint ?? '';
    return {
      en: `${fieldName(one?.FieldToMatch)} ${how} “${text}”`,
      ja: `${fieldName(one?.FieldToMatch)} が「${text}」に一致（${how}）`,
    };
  },
  RegexMatchStatement: ({ RegexMatchStatement: one }) => ({
    en: `${fieldName(one?.FieldToMatch)} matches /${shown(one?.RegexString ?? '')}/`,
    ja: `${fieldName(one?.FieldToMatch)} が正規表現 /${shown(one?.RegexString ?? '')}/ に一致`,
  }),
  RegexPatternSetReferenceStatement: ({ RegexPatternSetReferenceStatement: one }) => ({
    en: `${fieldName(one?.FieldToMatch)} matches the pattern set ${lastPart(one?.ARN)}`,
    ja: `${fieldName(one?.FieldToMatch)} がパターンセット ${lastPart(one?.ARN)} に一致`,
  }),
  SizeConstraintStatement: ({ SizeConstraintStatement: one }) => ({
    en: `${fieldName(one?.FieldToMatch)} has a size ${one?.ComparisonOperator ?? ''} ${one?.Size ?? ''} bytes`,
    ja: `${fieldName(one?.FieldToMatch)} のサイズが ${one?.ComparisonOperator ?? ''} ${one?.Size ?? ''} バイト`,
  }),
  SqliMatchStatement: ({ SqliMatchStatement: one }) => ({
    en: `${fieldName(one?.FieldToMatch)} holds SQL injection`,
    ja: `${fieldName(one?.FieldToMatch)} に SQL インジェクションを検出`,
  }),
  XssMatchStatement: ({ XssMatchStatement: one }) => ({
    en: `${fieldName(one?.FieldToMatch)} holds cross-site scripting`,
    ja: `${fieldName(one?.FieldToMatch)} に XSS を検出`,
  }),
  GeoMatchStatement: ({ GeoMatchStatement: one }) => ({
    en: `the sender is in ${shown((one?.CountryCodes ?? []).join(', '))}`,
    ja: `送信元の国が ${shown((one?.CountryCodes ?? []).join(', '))}`,
  }),
  AsnMatchStatement: ({ AsnMatchStatement: one }) => ({
    en: `the sender is in network ${shown((one?.AsnList ?? []).join(', '))}`,
    ja: `送信元の AS 番号が ${shown((one?.AsnList ?? []).join(', '))}`,
  }),
  IPSetReferenceStatement: ({ IPSetReferenceStatement: one }) => ({
    en: `the sender is in the IP set ${lastPart(one?.ARN)}`,
    ja: `送信元が IP セット ${lastPart(one?.ARN)} に含まれる`,
  }),
  LabelMatchStatement: ({ LabelMatchStatement: one }) => ({
    en: `an earlier rule added the label ${one?.Key ?? ''}`,
    ja: `先のルールがラベル ${one?.Key ?? ''} を付与`,
  }),
  RateBasedStatement: ({ RateBasedStatement: one }) => ({
    en: `more than ${one?.Limit ?? ''} requests in ${one?.EvaluationWindowSec ?? 300} seconds`,
    ja: `${one?.EvaluationWindowSec ?? 300} 秒間に ${one?.Limit ?? ''} 件を超えるリクエスト`,
  }),
  RuleGroupReferenceStatement: ({ RuleGroupReferenceStatement: one }) => ({
    en: `the rules of the group ${lastPart(one?.ARN)}`,
    ja: `ルールグループ ${lastPart(one?.ARN)} のルール`,
  }),
  ManagedRuleGroupStatement: ({ ManagedRuleGroupStatement: one }) => ({
    en: `the rules of ${one?.VendorName ?? ''} ${one?.Name ?? ''}`,
    ja: `${one?.VendorName ?? ''} ${one?.Name ?? ''} のルール`,
  }),
  NotStatement: ({ NotStatement: one }, depth) => {
    const inner = describe(one?.Statement, depth + 1);
    return { en: `not (${inner.en})`, ja: `「${inner.ja}」ではない` };
  },
  AndStatement: ({ AndStatement: one }, depth) => joined(one?.Statements, depth, [' and ', ' かつ ']),
  OrStatement: ({ OrStatement: one }, depth) => joined(one?.Statements, depth, [' or ', ' または ']),
};

/** Parts named; the rest is counted. */
const NAMED = 3;

function joined(
  statements: readonly Statement[] | undefined,
  depth: number,
  [en, ja]: readonly [string, string],
): Localized {
  const parts = (statements ?? []).slice(0, NAMED).map((one) => describe(one, depth + 1));
  const more = (statements ?? []).length - parts.length;
  return {
    en: parts.map((part) => part.en).join(en) + (more > 0 ? `${en}${more} more` : ''),
    ja: parts.map((part) => part.ja).join(ja) + (more > 0 ? `${ja}ほか ${more} 件` : ''),
  };
}

function fieldName(field: object | undefined): string {
  const [[name, settings] = ['?', undefined]] = Object.entries(field ?? {});
  const own: unknown = typeof settings === 'object' && settings !== null ? Reflect.get(settings, 'Name') : undefined;
  return typeof own === 'string' ? `${name} ${own}` : name;
}

/** AWS answers bytes as base64. */
function decoded(value: unknown): string {
  return typeof value === 'string' ? Buffer.from(value, 'base64').toString('utf8') : '';
}

function shown(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

/** `…/ipset/<name>/<id>`. */
function lastPart(arn: string | undefined): string {
  return arn?.split('/').at(-2) ?? arn ?? '';
}
