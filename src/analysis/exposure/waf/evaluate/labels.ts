import { greatest, NO, type Truth, UNKNOWN } from '../truth.ts';

/** Stands for the namespace of a WebACL or group of which neither name nor ARN was seen. */
export const UNSEEN_NAMESPACE = 'awswaf:?:';

const NONE: readonly string[] = [];

/** Labels of a request, each as sure as the rule that adds it. */
export class Labels {
  #known: Map<string, Truth> | undefined;
  /** Namespaces in which there may be labels that are not known. */
  readonly #blurred: string[] = [];
  #isBlurredWhole = false;

  add(label: string, truth: Truth): void {
    if (truth === NO) return;
    this.#known ??= new Map();
    this.#known.set(label, greatest(this.#known.get(label) ?? NO, truth));
  }

  /** Tells how sure the one label is, in a namespace whose other labels are not known. */
  settle(label: string, truth: Truth): void {
    this.#known ??= new Map();
    this.#known.set(label, truth);
  }

  /** From here on any label of the namespace may be there; after the empty one nothing is known of any label. */
  blur(namespace: string): void {
    if (namespace === '') this.#isBlurredWhole = true;
    if (!this.#blurred.includes(namespace)) this.#blurred.push(namespace);
  }

  ask(query: LabelQuery): Truth {
    if (this.#isBlurredWhole) return UNKNOWN;
    const settled = query.exact === undefined ? undefined : this.#known?.get(query.exact);
    if (settled !== undefined) return settled;
    let truth: Truth = NO;
    for (const namespace of this.#blurred) if (query.mayBeIn(namespace)) truth = UNKNOWN;
    if (this.#known === undefined) return truth;
    for (const [label, given] of this.#known) {
      if (query.matches(label)) truth = greatest(truth, given);
      else if (query.mayBe(label) && given > UNKNOWN) truth = greatest(truth, UNKNOWN);
    }
    return truth;
  }

  /** Those that are there, as far as is known. */
  present(): readonly string[] {
    if (this.#known === undefined) return NONE;
    const labels: string[] = [];
    for (const [label, truth] of this.#known) if (truth > UNKNOWN) labels.push(label);
    return labels;
  }
}

export interface LabelQuery {
  /** The one label that is meant. */
  readonly exact?: string;
  readonly matches: (label: string) => boolean;
  /** Whether it would match, were the namespace of the label known. */
  readonly mayBe: (label: string) => boolean;
  /** Whether some label of the namespace would match. */
  readonly mayBeIn: (namespace: string) => boolean;
}

/**
 * A key that begins with a prefix is meant exactly; any other one means labels of the rule's own context, with any
 * namespaces before it.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-label-match-examples.html (read 2026-11-26)
 */
export function labelQuery(scope: 'LABEL' | 'NAMESPACE', key: string, ownNamespace: string): LabelQuery {
  const isWhole = key.startsWith('awswaf:');
  const wanted = scope === 'NAMESPACE' ? `${key.replace(/:$/, '')}:` : key;
  if (isWhole) {
    return {
      ...(scope === 'LABEL' ? { exact: key } : {}),
      matches: scope === 'LABEL' ? (label) => label === wanted : (label) => label.startsWith(wanted),
      mayBe: (label) => label.startsWith(UNSEEN_NAMESPACE),
      mayBeIn: (namespace) => wanted.startsWith(namespace) || (scope === 'NAMESPACE' && namespace.startsWith(wanted)),
    };
  }
  const isWanted =
    scope === 'LABEL'
      ? (rest: string) => rest === wanted || rest.endsWith(`:${wanted}`)
      : (rest: string) => `:${rest.slice(0, rest.lastIndexOf(':') + 1)}`.includes(`:${wanted}`);
  return {
    matches: (label) => label.startsWith(ownNamespace) && isWanted(label.slice(ownNamespace.length)),
    mayBe: () => false,
    mayBeIn: (namespace) => ownNamespace.startsWith(namespace) || namespace.startsWith(ownNamespace),
  };
}
