import { EXPORTED_SOURCE } from '../contract.ts';
import { slug, textAt } from '../support/members.ts';

/** Products of AWS by the last part of their product ARN, where our name for them is another. */
const PRODUCTS: Readonly<Record<string, string>> = {
  securityhub: 'security-hub',
  inspector2: 'inspector',
  'access-analyzer': 'access-analyzer',
};

/** Which product speaks: `arn:aws:securityhub:us-east-1::product/aws/inspector` is `inspector`. */
export function sourceOfAsff(finding: unknown): string {
  if (textAt(finding, 'ProductFields', 'yagura/rule') !== '') return EXPORTED_SOURCE;
  const [, , product = ''] = /product\/([^/]+)\/([^/]+)$/.exec(textAt(finding, 'ProductArn')) ?? [];
  if (product !== '' && product !== 'default')
    return (Object.hasOwn(PRODUCTS, product) && PRODUCTS[product]) || slug(product);
  const named = textAt(finding, 'ProductFields', 'ProviderName') || textAt(finding, 'ProductName');
  return slug(named) || 'other';
}
