import { EXPORTED_SOURCE } from '../contract.ts';
import { firstText, slug, textAt } from '../support/members.ts';

/** Products whose names in OCSF are not ours. */
const PRODUCTS: Readonly<Record<string, string>> = {
  securityhub: 'security-hub',
  'security-hub-cspm': 'security-hub',
  'aws-security-hub': 'security-hub',
  'aws-security-hub-cspm': 'security-hub',
  'amazon-guardduty': 'guardduty',
  'amazon-inspector': 'inspector',
  inspector2: 'inspector',
  'amazon-macie': 'macie',
  'iam-access-analyzer': 'access-analyzer',
  yagura: EXPORTED_SOURCE,
};

/** Which product speaks, by its ARN where it has one, else by its name. */
export function sourceOfOcsf(record: unknown): string {
  const uid = textAt(record, 'metadata', 'product', 'uid');
  const arn = /product(?:v2)?\/[^/]+\/([^/]+)$/.exec(uid)?.[1] ?? '';
  const name = slug(firstText(arn, textAt(record, 'metadata', 'product', 'name'), uid, 'other'));
  return (Object.hasOwn(PRODUCTS, name) && PRODUCTS[name]) || name;
}
