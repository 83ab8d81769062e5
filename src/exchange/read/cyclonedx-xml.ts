import { at } from '#kernel';
import { listAt, textAt } from '../formats/support/members.ts';

/** The parts of a document in XML that the reader of CycloneDX's JSON looks at, in JSON's shape. */
export function cycloneDxDocument(bom: unknown): unknown {
  return {
    metadata: {
      timestamp: textAt(bom, 'metadata', 'timestamp'),
      tools: listAt(bom, 'metadata', 'tools', 'tool').map((tool) => ({ name: textAt(tool, 'name') })),
      component: componentOf(at(bom, 'metadata', 'component', 0)),
    },
    components: componentsOf(bom, 0),
  };
}

/** Components below components that are followed. */
const MAX_DEPTH = 8;

function componentsOf(holder: unknown, depth: number): unknown[] {
  const list = at(holder, 'components', 'component');
  if (!Array.isArray(list) || depth > MAX_DEPTH) return [];
  return list.flatMap((one) => {
    const component = { ...componentOf(one), components: componentsOf(one, depth + 1) };
    // Before 1.4 vulnerabilities stand inside the component they affect, with a reference nothing else has.
    const aliases = listAt(one, 'vulnerabilities', 'vulnerability').map((inner) => textAt(inner, 'ref'));
    const strange = aliases.filter((ref) => ref !== '' && ref !== component['bom-ref']);
    return [component, ...strange.map((ref) => ({ ...component, 'bom-ref': ref, components: [] }))];
  });
}

function componentOf(one: unknown) {
  return {
    'bom-ref': textAt(one, 'bom-ref'),
    type: textAt(one, 'type'),
    group: textAt(one, 'group'),
    name: textAt(one, 'name'),
    version: textAt(one, 'version'),
    purl: textAt(one, 'purl'),
    properties: listAt(one, 'properties', 'property').map((property) => ({
      name: textAt(property, 'name'),
      value: textAt(property, '#text'),
    })),
  };
}

/** A vulnerability of 1.4 and later, or of the extension before that, in JSON's shape. */
export function cycloneDxVulnerability(element: unknown): unknown {
  const extended = textAt(element, 'ref');
  return {
    id: textAt(element, 'id'),
    'bom-ref': textAt(element, 'bom-ref'),
    source: { name: firstOf(element, 'name'), url: firstOf(element, 'url') },
    description: textAt(element, 'description'),
    detail: textAt(element, 'detail'),
    recommendation: [
      textAt(element, 'recommendation', 0),
      ...listAt(element, 'recommendations', 'recommendation').map((one) => textAt(one)),
    ]
      .join(' ')
      .trim(),
    created: textAt(element, 'created'),
    updated: textAt(element, 'updated'),
    analysis: { state: textAt(element, 'analysis', 'state') },
    ratings: listAt(element, 'ratings', 'rating').map((rating) => ({
      severity: textAt(rating, 'severity'),
      score: textAt(rating, 'score') || textAt(rating, 'score', 'base'),
    })),
    references: listAt(element, 'references', 'reference').map((reference) => ({ id: textAt(reference, 'id') })),
    affects: [
      ...listAt(element, 'affects', 'target').map((target) => ({ ref: textAt(target, 'ref') })),
      ...(extended === '' ? [] : [{ ref: extended }]),
    ],
  };
}

function firstOf(element: unknown, member: string): string {
  return textAt(element, 'source', member);
}
