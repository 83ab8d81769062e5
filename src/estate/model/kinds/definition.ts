/**
 * One kind of resource: how it is named, where it lives and how an AWS CLI answer carries it.
 * The table is data with many readers: collectors, import, the console, the reference page.
 */
export interface KindDefinition {
  /** AWS Config's resource type where it has one, else CloudFormation's, else one formed alike (`naming: 'own'`). */
  readonly type: string;
  readonly naming: 'config' | 'cloudformation' | 'own';
  readonly scope: 'organization' | 'account' | 'region';
  /** IAM action whose answer holds the kind: `iam:ListUsers`. */
  readonly call: string;
  /** Top-level member of the CLI answer that holds the list (or the one object): `Users`. */
  readonly answer: string;
  /** Member that identifies it inside account, region and kind. */
  readonly id: string;
  /** Member that holds its ARN; without one `arnTemplate` makes it. */
  readonly arn?: string;
  /** `{partition}`, `{region}`, `{account}` and `{id}` are filled in: `arn:{partition}:ec2:{region}:{account}:vpc/{id}`. */
  readonly arnTemplate?: string;
  /** Member with its human name, when it has one besides tags. */
  readonly name?: string;
  /** Member that tells its items from those of other kinds that answer under the same name. */
  readonly sign?: string;
}

/** Keeps literal types of a definition table while checking its shape. */
export function defineKinds<const T extends Readonly<Record<string, Omit<KindDefinition, 'type'>>>>(table: T): T {
  return table;
}
