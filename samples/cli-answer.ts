import { kindDefinition } from '#estate/model';
import type { SamplePart } from './items/body.ts';

/** Settings of an account that AWS answers without saying whose they are. */
const BARE_SETTINGS: ReadonlySet<SamplePart['kind']> = new Set([
  'AWS::EC2::EBSEncryptionByDefault',
  'AWS::EC2::ImageBlockPublicAccess',
  'AWS::EC2::InstanceMetadataDefaults',
  'AWS::EC2::SnapshotBlockPublicAccess',
  'AWS::S3::AccountPublicAccessBlock',
]);

/**
 * The answer as `aws … --output json` prints it: a list under its member, or the one object itself. Settings of an
 * account, which AWS answers bare, say whose they are.
 */
export function cliAnswer(kind: SamplePart['kind'], bodies: SamplePart['bodies']): object {
  const { answer } = kindDefinition(kind);
  const configurations = bodies.map(({ configuration, resourceId }) =>
    BARE_SETTINGS.has(kind) ? { AccountId: resourceId, ...configuration } : configuration,
  );
  switch (kind) {
    case 'AWS::IAM::CredentialReport': {
      const [report] = configurations as { Content: string }[];
      return { ...report, Content: Buffer.from(report?.Content ?? '').toString('base64') };
    }
    case 'AWS::EC2::Instance':
      return {
        Reservations: configurations.map((instance) => ({ ...reservationOf(instance), Instances: [instance] })),
      };
    case 'AWS::IAM::AccountSummary':
    case 'AWS::IAM::PasswordPolicy':
    case 'AWS::Organizations::Organization':
      return { [answer]: configurations[0] ?? {} };
    case 'AWS::IAM::OrganizationsFeatures':
      return { ...configurations[0] };
    default:
      return { [answer]: configurations };
  }
}

function reservationOf(instance: object): object {
  const { ReservationId, OwnerId } = instance as { ReservationId?: string; OwnerId?: string };
  return { ReservationId, OwnerId };
}
