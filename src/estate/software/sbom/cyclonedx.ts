import { at } from '#kernel';
import type { InventoryProblem, OperatingSystem } from '#estate/model';
import { listAt, textAt } from '../readers/support/members.ts';
import { elements } from '../readers/support/xml.ts';
import { cycloneDxComponent, cycloneDxSystem } from './cyclonedx-component.ts';
import { MAX_COMPONENTS, MAX_DEPTH, type SbomComponent, type SbomDocument } from './document.ts';
import { propertiesOf, valuesOf } from './properties.ts';

/** Kinds of component that are no package even when they have a name and a version. */
const NO_PACKAGES = new Set(['operating-system', 'container', 'device', 'file', 'data', 'cryptographic-asset']);

/**
 * CycloneDX 1.2 to 1.7, as JSON or as the XML parser gives it: both have the same names, XML keeps kinds and references
 * in attributes and lists in an element around them. https://cyclonedx.org/specification/overview/ (read 2026-11-26)
 */
export function readCycloneDx(document: unknown): SbomDocument {
  const problems: InventoryProblem[] = [];
  const components: SbomComponent[] = [];
  let os: OperatingSystem | undefined;
  for (const component of walk(document, problems)) {
    const kind = kindOf(component);
    if (kind === 'operating-system') os ??= cycloneDxSystem(component);
    else if (!NO_PACKAGES.has(kind)) components.push(cycloneDxComponent(component));
  }
  const metadata = at(document, 'metadata');
  const own = propertiesOf(metadata);
  problems.push(...valuesOf(own, 'yagura:problem').flatMap(toldProblem));
  if (problems.length === 0 && saysIncomplete(document)) {
    problems.push({ code: 'incomplete', path: '', detail: 'the SBOM says of itself that it is not complete' });
  }
  const digest = /^sha256:[0-9a-f]{64}$/.exec(textAt(metadata, 'component', 'version'))?.[0];
  return {
    createdAt: textAt(metadata, 'timestamp'),
    ...(digest !== undefined && { digest }),
    ...(os && { os }),
    components,
    problems,
    readers: valuesOf(own, 'yagura:reader'),
  };
}

/** All components, also those inside others, in the order of the document. */
function* walk(document: unknown, problems: InventoryProblem[]): Generator {
  const open = childrenOf(document)
    .map((component) => ({ component, depth: 0 }))
    .toReversed();
  let count = 0;
  let isDeep = false;
  for (let next = open.pop(); next; next = open.pop()) {
    count += 1;
    if (count > MAX_COMPONENTS) {
      problems.push({
        code: 'too-many',
        path: '',
        detail: `more than ${MAX_COMPONENTS} components; the rest is left out`,
      });
      return;
    }
    yield next.component;
    const depth = next.depth + 1;
    const children = childrenOf(next.component);
    if (children.length > 0 && depth > MAX_DEPTH) isDeep = true;
    else for (const component of children.toReversed()) open.push({ component, depth });
  }
  if (isDeep)
    problems.push({ code: 'too-deep', path: '', detail: `components below ${MAX_DEPTH} others are left out` });
}

function childrenOf(parent: unknown): readonly unknown[] {
  const plain = listAt(parent, 'components');
  return plain.length > 0 ? plain : elements(at(parent, 'components', 'component'));
}

function kindOf(component: unknown): string {
  return textAt(component, 'type') || textAt(component, '@type');
}

function saysIncomplete(document: unknown): boolean {
  const compositions = [...listAt(document, 'compositions'), ...elements(at(document, 'compositions', 'composition'))];
  return compositions.some((one) => textAt(one, 'aggregate').startsWith('incomplete'));
}

/** A problem as Yagura writes it into its own documents. */
function toldProblem(value: string): InventoryProblem[] {
  const [code = '', path = '', ...detail] = value.split('\t');
  return /^[a-z]+(?:-[a-z]+)*$/.test(code) ? [{ code, path, detail: detail.join(' ') }] : [];
}
