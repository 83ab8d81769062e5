import { fitsWildcard } from './wildcard.ts';

/**
 * Longest document that is read: the largest policy that AWS keeps is below 50,000 characters.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (read 2026-11-26)
 */
const MAX_LENGTH = 262_144;

export interface PolicyDocument {
  readonly statements: readonly Statement[];
}

/** One statement with every single form made a list; element names are read in any case, as IAM does. */
export interface Statement {
  /** Its place in the document, from 0. */
  readonly index: number;
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  /** Undefined in policies of identities, which have none. */
  readonly principals: Principals | undefined;
  /** Lower case: case does not count in actions. Empty when `NotAction` is used. */
  readonly actions: readonly string[];
  readonly notActions: readonly string[] | undefined;
  readonly resources: readonly string[];
  readonly notResources: readonly string[] | undefined;
  readonly conditions: readonly Condition[];
}

/** `*` alone stands as `aws: ['*']`, which means the same in a resource policy. */
export interface Principals {
  /** `NotPrincipal`: everybody but these. */
  readonly isNot: boolean;
  readonly aws: readonly string[];
  readonly service: readonly string[];
  readonly federated: readonly string[];
  readonly canonicalUser: readonly string[];
}

/** One operator on one key; all conditions of a statement must hold, one of the values suffices. */
export interface Condition {
  /** Lower case without quantifier and `IfExists`: `stringequals`. */
  readonly operator: string;
  readonly quantifier: 'forallvalues' | 'foranyvalue' | undefined;
  readonly ifExists: boolean;
  /** Lower case: `aws:sourceip`. */
  readonly key: string;
  readonly values: readonly string[];
}

/**
 * Reads a policy as AWS gives it: an object, its JSON, or its JSON percent-encoded. Undefined when it is no policy or
 * any part of it has a form that IAM does not know: of such a document nothing may be concluded.
 */
export function readPolicy(value: unknown): PolicyDocument | undefined {
  const document = elementsOf(typeof value === 'string' ? parseText(value) : value);
  const list = document?.get('statement');
  if (list === undefined || list === null) return undefined;
  const statements = (Array.isArray(list) ? list : [list]).map(readStatement);
  return statements.every((statement) => statement !== undefined) ? { statements } : undefined;
}

/** Whether a statement speaks of an action, through whichever pattern, or by not excluding it. */
export function speaksOfAction({ actions, notActions }: Statement, action: string): boolean {
  const wanted = action.toLowerCase();
  if (notActions !== undefined) return !notActions.some((pattern) => fitsWildcard(pattern, wanted));
  return actions.some((pattern) => fitsWildcard(pattern, wanted));
}

function parseText(text: string): unknown {
  if (text.length > MAX_LENGTH) return undefined;
  try {
    return JSON.parse(/^\s*%7b/i.test(text) ? decodeURIComponent(text) : text);
  } catch {
    return undefined;
  }
}

type Elements = ReadonlyMap<string, unknown>;

/** Members by lower-case name; undefined for what is no object, or names one element twice. */
function elementsOf(value: unknown): Elements | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).map(([name, member]) => [name.toLowerCase(), member] as const);
  const elements = new Map(entries);
  return elements.size === entries.length ? elements : undefined;
}

function readStatement(value: unknown, index: number): Statement | undefined {
  const elements = elementsOf(value);
  const effect = elements?.get('effect');
  if (elements === undefined || (effect !== 'Allow' && effect !== 'Deny')) return undefined;
  const principals = readPrincipals(elements);
  const conditions = readConditions(elements.get('condition'));
  const action = eitherOf(elements, 'action', 'notaction');
  const resource = eitherOf(elements, 'resource', 'notresource');
  if (principals === 'unreadable' || conditions === undefined) return undefined;
  if (action === undefined || action === 'neither' || resource === undefined) return undefined;
  const sid = elements.get('sid');
  const actions = action.names.map((name) => name.toLowerCase());
  const none = { names: [], isNot: false };
  const { names: resources, isNot } = resource === 'neither' ? none : resource;
  return {
    index,
    sid: typeof sid === 'string' ? sid : undefined,
    effect,
    principals,
    actions: action.isNot ? [] : actions,
    notActions: action.isNot ? actions : undefined,
    resources: isNot ? [] : resources,
    notResources: isNot ? resources : undefined,
    conditions,
  };
}

/** The element or its negation, never both; undefined when what stands there is no list of texts. */
function eitherOf(
  elements: Elements,
  name: string,
  negation: string,
): { names: readonly string[]; isNot: boolean } | 'neither' | undefined {
  if (elements.has(name) && elements.has(negation)) return undefined;
  if (!elements.has(name) && !elements.has(negation)) return 'neither';
  const names = textsOf(elements.get(name) ?? elements.get(negation));
  return names && { names, isNot: elements.has(negation) };
}

const PRINCIPAL_MEMBERS = new Set(['aws', 'service', 'federated', 'canonicaluser']);

function readPrincipals(elements: Elements): Principals | undefined | 'unreadable' {
  const isNot = elements.has('notprincipal');
  if (isNot && elements.has('principal')) return 'unreadable';
  if (!isNot && !elements.has('principal')) return undefined;
  const value = elements.get('principal') ?? elements.get('notprincipal');
  if (value === '*') return { isNot, aws: ['*'], service: [], federated: [], canonicalUser: [] };
  const members = elementsOf(value);
  if (members === undefined || members.size === 0) return 'unreadable';
  if ([...members.keys()].some((name) => !PRINCIPAL_MEMBERS.has(name))) return 'unreadable';
  const lists = ['aws', 'service', 'federated', 'canonicaluser'].map((name) =>
    members.has(name) ? textsOf(members.get(name)) : [],
  );
  const [aws, service, federated, canonicalUser] = lists;
  if (!aws || !service || !federated || !canonicalUser) return 'unreadable';
  return { isNot, aws, service, federated, canonicalUser };
}

function readConditions(value: unknown): Condition[] | undefined {
  if (value === undefined) return [];
  const operators = elementsOf(value);
  if (operators === undefined) return undefined;
  const conditions: Condition[] = [];
  for (const [name, block] of operators) {
    const keys = elementsOf(block);
    if (keys === undefined) return undefined;
    const ifExists = name.endsWith('ifexists');
    const quantifier = /^(forallvalues|foranyvalue):/.exec(name)?.[1] as Condition['quantifier'];
    const operator = name.slice(quantifier === undefined ? 0 : quantifier.length + 1, ifExists ? -8 : undefined);
    for (const [key, list] of keys) {
      const values = textsOf(list);
      if (values === undefined) return undefined;
      conditions.push({ operator, quantifier, ifExists, key, values });
    }
  }
  return conditions;
}

/** One text or a list of them; numbers and booleans stand in conditions as they would be written. */
function textsOf(value: unknown): string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isScalar = (one: unknown) => ['string', 'number', 'boolean'].includes(typeof one);
  return list.every(isScalar) ? list.map(String) : undefined;
}
