import { jsonAt, listAt, textAt } from '../support/members.ts';
import { componentOf, type RedHatModule, type RedHatPackage, readPurl } from './purl.ts';

/** A package as a component of a release of Red Hat Enterprise Linux. */
export interface Component extends RedHatPackage {
  /** Its major number. */
  readonly release: string;
}

/**
 * Why a product is left out: `other-product` is not Red Hat Enterprise Linux itself (other products, releases with
 * extended support, which are built apart), `other-kind` no package of rpm, `whole-module` a module whose packages
 * stand beside it, `unknown-product` not in the product tree.
 */
export type LeftOut = 'other-product' | 'other-kind' | 'whole-module' | 'unknown-product';

/** Base products and their repositories: `cpe:/o:redhat:enterprise_linux:9`, `cpe:/a:redhat:enterprise_linux:9::appstream`. */
const BASE_PRODUCT = /^cpe:\/[ao]:redhat:enterprise_linux:(\d{1,3})(?:\.\d{1,3})?(?:::[\w-]{0,60})?$/;

/** A package of a module of a product: longer chains are damage. */
const LONGEST_CHAIN = 4;

interface Relationship {
  readonly component: string;
  readonly of: string;
}

/** What an id of `product_status` stands for. */
export type Products = (id: string) => Component | LeftOut;

/** Reads a `product_tree`: branches hold products and components, relationships say which is part of which. */
export function productsOf(document: unknown): Products {
  const tree = jsonAt(document, 'product_tree');
  const helpers = helpersOf(tree);
  const relationships = new Map<string, Relationship>();
  for (const entry of listAt(tree, 'relationships')) {
    const id = textAt(jsonAt(entry, 'full_product_name'), 'product_id');
    const [component, of] = [textAt(entry, 'product_reference'), textAt(entry, 'relates_to_product_reference')];
    if (id !== '' && component !== '' && of !== '') relationships.set(id, { component, of });
  }
  return (id) => {
    const relationship = relationships.get(id);
    if (relationship === undefined) return helpers.has(id) ? 'other-product' : 'unknown-product';
    const holder = holderOf(relationship.of, helpers, relationships);
    if (typeof holder === 'string') return holder;
    const found = packageOf(relationship.component, helpers);
    if (found === undefined) return 'other-kind';
    if (!('name' in found)) return 'whole-module';
    const module = holder.module ?? found.module;
    return { ...found, release: holder.release, ...(module !== undefined && { module }) };
  };
}

/** The product something is part of, through the module it may be in. */
function holderOf(
  start: string,
  helpers: ReadonlyMap<string, unknown>,
  relationships: ReadonlyMap<string, Relationship>,
): { readonly release: string; readonly module?: string } | LeftOut {
  let [id, module]: [string, string | undefined] = [start, undefined];
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const relationship = relationships.get(id);
    if (relationship === undefined) {
      const cpe = textAt(helpers.get(id), 'cpe');
      const [, release] = BASE_PRODUCT.exec(cpe) ?? [];
      if (release === undefined) return cpe === '' ? 'unknown-product' : 'other-product';
      return { release, ...(module !== undefined && { module }) };
    }
    const found = packageOf(relationship.component, helpers);
    if (found?.module === undefined) return 'other-kind';
    [id, module] = [relationship.of, found.module];
  }
  return 'unknown-product';
}

function packageOf(id: string, helpers: ReadonlyMap<string, unknown>): RedHatPackage | RedHatModule | undefined {
  const purl = textAt(helpers.get(id), 'purl');
  return purl === '' ? componentOf(id) : readPurl(purl);
}

/** What identifies each product of the branches, however deep they are. */
function helpersOf(tree: unknown): ReadonlyMap<string, unknown> {
  const helpers = new Map<string, unknown>();
  const add = (product: unknown) => {
    const id = textAt(product, 'product_id');
    if (id !== '') helpers.set(id, jsonAt(product, 'product_identification_helper'));
  };
  for (const product of listAt(tree, 'full_product_names')) add(product);
  const waiting = [...listAt(tree, 'branches')];
  for (let branch = waiting.pop(); branch !== undefined; branch = waiting.pop()) {
    add(jsonAt(branch, 'product'));
    for (const inner of listAt(branch, 'branches')) waiting.push(inner);
  }
  return helpers;
}
