import type { ConfigurationItem } from '#estate/model';
import type { Look } from '../contract.ts';

type Identity = ConfigurationItem<'AWS::IAM::Role' | 'AWS::IAM::User' | 'AWS::IAM::Group'>;

interface Holders {
  readonly holders: readonly Identity[];
  /** A member that was not seen of somebody who is not known to hold it. */
  readonly unseen: string | undefined;
}

/** Roles, users and groups to which AWS's own policy of that name is attached. */
export function holdersOf(look: Look, policyName: string): Holders {
  const identities: readonly Identity[] = [
    ...look.items('AWS::IAM::Role'),
    ...look.items('AWS::IAM::User'),
    ...look.items('AWS::IAM::Group'),
  ];
  const attachments = ({ configuration }: Identity) => configuration.AttachedManagedPolicies;
  const isMeant = (arn: string | undefined) => arn?.endsWith(`:iam::aws:policy/${policyName}`) === true;
  const holders = identities.filter((one) => attachments(one)?.some(({ PolicyArn }) => isMeant(PolicyArn)));
  const isUnseen = (one: Identity) =>
    attachments(one)?.every(({ PolicyArn }) => PolicyArn !== undefined) !== true && !holders.includes(one);
  return { holders, unseen: identities.some(isUnseen) ? 'AttachedManagedPolicies' : undefined };
}
