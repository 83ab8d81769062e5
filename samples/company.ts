/** Hinoki Foods, a company that does not exist: a food retailer that grew by two acquisitions. */
export const ORGANIZATION_ID = 'o-hinoki7q2x';
export const ROOT_ID = 'r-hnk1';
export const HOME_REGION = 'ap-northeast-1';

export interface Unit {
  readonly id: string;
  readonly name: string;
}

export const UNITS: readonly Unit[] = [
  { id: 'ou-hnk1-security', name: 'Security' },
  { id: 'ou-hnk1-platform', name: 'Platform' },
  { id: 'ou-hnk1-workload', name: 'Workloads' },
  { id: 'ou-hnk1-sandbox1', name: 'Sandbox' },
];

/** What root looks like in an account: the states people really find. */
export type RootState = 'sound' | 'has-key' | 'no-mfa' | 'used-lately' | 'removed';

export interface SampleAccount {
  readonly id: string;
  readonly name: string;
  /** Absent: directly below the root, as the management account is. */
  readonly unitId?: string;
  readonly owner: string;
  readonly people: number;
  readonly machines: number;
  readonly ageDays: number;
  readonly root: RootState;
  readonly instances: number;
  readonly functions: number;
  readonly buckets: number;
  /** Days since it joined the organization; absent: it was made in it. */
  readonly joinedDays?: number;
}

/** Twelve accounts, some 400 IAM users; `people` sign in, `machines` are users made for programs. */
export const ACCOUNTS: readonly SampleAccount[] = [
  account('418296530718', 'hinoki-management', undefined, 'platform', 9, 5, 1095, 'used-lately', 0, 2, 4),
  account('562047193865', 'security-audit', 'ou-hnk1-security', 'security', 5, 2, 1020, 'removed', 0, 4, 3),
  account('703518264097', 'log-archive', 'ou-hnk1-security', 'security', 2, 1, 1020, 'removed', 0, 1, 6),
  account('295640817332', 'network', 'ou-hnk1-platform', 'platform', 8, 3, 980, 'removed', 3, 2, 2),
  account('836172540961', 'shared-services', 'ou-hnk1-platform', 'platform', 12, 21, 975, 'sound', 7, 8, 9),
  account('174925086347', 'shop-production', 'ou-hnk1-workload', 'shop', 31, 33, 940, 'sound', 18, 14, 15),
  account('951380427610', 'shop-staging', 'ou-hnk1-workload', 'shop', 30, 26, 938, 'sound', 8, 10, 9),
  account('640813759224', 'shop-development', 'ou-hnk1-workload', 'shop', 52, 31, 936, 'no-mfa', 12, 16, 12),
  account('387406921558', 'data-platform', 'ou-hnk1-workload', 'data', 22, 27, 610, 'sound', 5, 20, 18),
  account('729051638146', 'logistics-acquired', 'ou-hnk1-workload', 'logistics', 24, 30, 205, 'has-key', 12, 3, 16, 12),
  account('508637294015', 'sandbox-engineers', 'ou-hnk1-sandbox1', 'engineering', 15, 6, 700, 'sound', 6, 8, 8),
  account('213794860573', 'sandbox-interns', 'ou-hnk1-sandbox1', 'engineering', 11, 3, 320, 'no-mfa', 3, 4, 5),
];

export const MANAGEMENT_ACCOUNT_ID = '418296530718';

/** The accounts the organization had so many days before the story's day. */
export function accountsAt(daysBack: number): readonly SampleAccount[] {
  return ACCOUNTS.filter(({ joinedDays }) => joinedDays === undefined || daysBack <= joinedDays);
}

function account(
  id: string,
  name: string,
  unitId: string | undefined,
  owner: string,
  people: number,
  machines: number,
  ageDays: number,
  root: RootState,
  instances: number,
  functions: number,
  buckets: number,
  joinedDays?: number,
): SampleAccount {
  const place = unitId === undefined ? {} : { unitId };
  const joined = joinedDays === undefined ? {} : { joinedDays };
  return { id, name, ...place, owner, people, machines, ageDays, root, instances, functions, buckets, ...joined };
}

/** Made-up people: romanised family and given names joined by a full stop, as user names often are. */
export const FAMILY_NAMES =
  'sato suzuki takahashi tanaka ito watanabe yamamoto nakamura kobayashi kato yoshida yamada sasaki matsumoto inoue kimura hayashi shimizu mori abe ikeda hashimoto ishikawa ogawa goto okada hasegawa murakami kondo fujita endo aoki sakamoto nguyen tran kim lee garcia novak olsen'.split(
    ' ',
  );
export const GIVEN_NAMES =
  'haruto yui sota aoi ren hina yuto sakura minato rin kaito mei riku koharu daiki nanami sho misaki takumi ayaka kenta yuka ryo emi naoki mika jun akari linh minh jisoo sofia petr ingrid'.split(
    ' ',
  );

/** Programs that were given an IAM user, with the service their key calls. */
export const MACHINE_PURPOSES: readonly { readonly name: string; readonly service: string }[] = [
  { name: 'github-actions', service: 'ecr' },
  { name: 'jenkins-deploy', service: 'cloudformation' },
  { name: 'terraform', service: 'ec2' },
  { name: 'ses-smtp', service: 'ses' },
  { name: 's3-backup', service: 's3' },
  { name: 'batch-import', service: 's3' },
  { name: 'metrics-exporter', service: 'monitoring' },
  { name: 'order-api', service: 'dynamodb' },
  { name: 'image-resizer', service: 's3' },
  { name: 'edi-gateway', service: 'sqs' },
  { name: 'partner-sftp', service: 's3' },
  { name: 'bi-extract', service: 'athena' },
];
