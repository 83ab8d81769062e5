import type { SnapshotReader } from '#estate/model';
import type { CredentialSlices } from '../build/slices.ts';

/** Reads all that one account's inventory is joined from. */
export async function readSlices(reader: SnapshotReader, accountId: string): Promise<CredentialSlices> {
  const [report, summary, users, keys, mfaDevices, serviceCredentials, serverCertificates, keyEvents] =
    await Promise.all([
      reader.slice('AWS::IAM::CredentialReport', accountId),
      reader.slice('AWS::IAM::AccountSummary', accountId),
      reader.slice('AWS::IAM::User', accountId),
      reader.slice('AWS::IAM::AccessKey', accountId),
      reader.slice('AWS::IAM::MFADevice', accountId),
      reader.slice('AWS::IAM::ServiceSpecificCredential', accountId),
      reader.slice('AWS::IAM::ServerCertificate', accountId),
      reader.slice('AWS::CloudTrail::KeyEvent', accountId),
    ]);
  return { report, summary, users, keys, mfaDevices, serviceCredentials, serverCertificates, keyEvents };
}
