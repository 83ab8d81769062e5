import type { Condition, PolicyDocument, Statement } from '../../../posture/read/policy-document.ts';
import { fitsWildcard } from '../../../posture/read/wildcard.ts';

/** The interface endpoint that a request comes through. */
export interface Through {
  readonly endpointId: string;
  readonly vpcId: string;
  readonly accountId: string;
}

/** Whether a policy lets a request in: with nobody's name on it, with a signature of somebody it names, or not. */
export interface EndpointVerdict {
  readonly admits: 'anybody' | 'somebody' | 'nobody';
  /** Conditions that say more than which endpoint it is: more or less may get in. */
  readonly isUncertain: boolean;
}

type Met = 'yes' | 'no' | 'identity' | 'unclear';

/** Judges the statements that speak of a request; `isDenied` says whether a Deny leaves nothing of the target out. */
export function judgeEndpoint(
  { statements }: PolicyDocument,
  through: Through,
  speaks: (statement: Statement) => boolean,
  isDenied: (statement: Statement) => boolean,
): EndpointVerdict {
  const found = statements.filter(speaks).map((statement) => ({ statement, met: metBy(statement, through) }));
  const denials = found.filter(({ statement }) => statement.effect === 'Deny' && isDenied(statement));
  if (denials.some(({ met }) => met === 'yes')) return { admits: 'nobody', isUncertain: false };
  const allows = found.filter(({ statement }) => statement.effect === 'Allow');
  const admits = allows.some(({ met }) => met === 'yes')
    ? 'anybody'
    : allows.some(({ met }) => met === 'identity')
      ? 'somebody'
      : 'nobody';
  const doubtful = admits === 'anybody' ? [] : allows.filter(({ met }) => met === 'unclear');
  const unclear = admits === 'nobody' && doubtful.length === 0 ? [] : denials.filter(({ met }) => met !== 'no');
  return { admits, isUncertain: doubtful.length > 0 || unclear.length > 0 };
}

/** Whether a statement is about a request through the endpoint, as far as principals and conditions go. */
function metBy({ effect, principals, conditions }: Statement, through: Through): Met {
  const isEverybody = principals?.isNot === true || principals?.aws.includes('*') === true;
  const isNamed = (principals?.aws.length ?? 0) > 0 || (principals?.federated.length ?? 0) > 0;
  // Who is named in a Deny is somebody; the others are not touched.
  if (!isEverybody && (effect === 'Deny' || !isNamed)) return 'no';
  const all: readonly Met[] = [
    ...(isEverybody ? [] : ['identity' as const]),
    ...conditions.map((one) => metAt(one, through)),
  ];
  return (['no', 'unclear', 'identity'] as const).find((one) => all.includes(one)) ?? 'yes';
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html (read 2026-11-26) */
function metAt({ operator, quantifier, key, values }: Condition, through: Through): Met {
  if (key === 'aws:securetransport') return values.every((value) => value.toLowerCase() === 'true') ? 'yes' : 'no';
  const own = KEYS.get(key)?.(through);
  if (own === undefined) return key.startsWith('aws:principal') ? 'identity' : 'unclear';
  if (quantifier !== undefined) return 'unclear';
  if (operator === 'null') return values.every((value) => value.toLowerCase() === 'false') ? 'yes' : 'no';
  const compare = COMPARE.get(operator.replace('not', ''));
  if (compare === undefined || values.some((value) => value.includes('${'))) return 'unclear';
  return values.some((value) => compare(value, own)) !== operator.includes('not') ? 'yes' : 'no';
}

const KEYS: ReadonlyMap<string, (through: Through) => string> = new Map([
  ['aws:sourcevpce', ({ endpointId }: Through) => endpointId],
  ['aws:sourcevpc', ({ vpcId }: Through) => vpcId],
  ['aws:vpceaccount', ({ accountId }: Through) => accountId],
]);

const COMPARE: ReadonlyMap<string, (value: string, own: string) => boolean> = new Map([
  ['stringequals', (value: string, own: string) => value === own],
  ['stringequalsignorecase', (value: string, own: string) => value.toLowerCase() === own.toLowerCase()],
  ['stringlike', fitsWildcard],
]);
