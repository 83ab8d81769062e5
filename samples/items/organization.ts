import { addDays, type Instant } from '#kernel';
import {
  accountsAt,
  ACCOUNTS,
  MANAGEMENT_ACCOUNT_ID,
  ORGANIZATION_ID,
  ROOT_ID,
  type SampleAccount,
  UNITS,
} from '../company.ts';
import { samplePart, type SamplePart } from './body.ts';

const ARN = `arn:aws:organizations::${MANAGEMENT_ACCOUNT_ID}`;

/** Organizations and Identity Center as read from the management account. */
export function organizationParts(asOf: Instant, daysBack: number): SamplePart[] {
  const home = MANAGEMENT_ACCOUNT_ID;
  return [
    samplePart(home, 'global', 'AWS::Organizations::Organization', [
      {
        resourceId: ORGANIZATION_ID,
        arn: `${ARN}:organization/${ORGANIZATION_ID}`,
        tags: {},
        configuration: {
          Id: ORGANIZATION_ID,
          Arn: `${ARN}:organization/${ORGANIZATION_ID}`,
          FeatureSet: 'ALL',
          MasterAccountId: home,
          MasterAccountArn: `${ARN}:account/${ORGANIZATION_ID}/${home}`,
          MasterAccountEmail: email('hinoki-management'),
        },
      },
    ]),
    samplePart(home, 'global', 'AWS::Organizations::Root', [
      {
        resourceId: ROOT_ID,
        resourceName: 'Root',
        arn: `${ARN}:root/${ORGANIZATION_ID}/${ROOT_ID}`,
        tags: {},
        configuration: {
          Id: ROOT_ID,
          Arn: `${ARN}:root/${ORGANIZATION_ID}/${ROOT_ID}`,
          Name: 'Root',
          PolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }],
        },
      },
    ]),
    samplePart(
      home,
      'global',
      'AWS::Organizations::OrganizationalUnit',
      UNITS.map((unit) => {
        const arn = `${ARN}:ou/${ORGANIZATION_ID}/${unit.id}`;
        return {
          resourceId: unit.id,
          resourceName: unit.name,
          arn,
          tags: {},
          configuration: { Id: unit.id, Arn: arn, Name: unit.name, ParentId: ROOT_ID },
        };
      }),
    ),
    samplePart(
      home,
      'global',
      'AWS::Organizations::Account',
      accountsAt(daysBack).map((account) => accountBody(account, asOf)),
    ),
    samplePart(home, 'global', 'AWS::Organizations::Policy', [fullAccess(), nobodyLeaves()]),
    samplePart(home, 'global', 'AWS::Organizations::DelegatedAdministrator', [delegatedAdministrator(asOf)]),
    samplePart(
      home,
      'global',
      'AWS::Organizations::EnabledService',
      ENABLED_SERVICES.map((service) => ({
        resourceId: service,
        arn: `${ARN}:enabled-service/${service}`,
        tags: {},
        configuration: { ServicePrincipal: service, DateEnabled: addDays(asOf, -700) },
      })),
    ),
    samplePart(home, 'global', 'AWS::IAM::OrganizationsFeatures', [
      {
        resourceId: ORGANIZATION_ID,
        arn: `arn:aws:iam::${home}:organizations-features/${ORGANIZATION_ID}`,
        tags: {},
        configuration: { OrganizationId: ORGANIZATION_ID, EnabledFeatures: ['RootCredentialsManagement'] },
      },
    ]),
  ];
}

/** All of the watching services are run from the security account, but for AWS Config: nobody moved it there. */
const ENABLED_SERVICES = [
  'cloudtrail.amazonaws.com',
  'config.amazonaws.com',
  'guardduty.amazonaws.com',
  'iam.amazonaws.com',
  'securityhub.amazonaws.com',
  'sso.amazonaws.com',
];

function accountBody(account: SampleAccount, asOf: Instant) {
  const arn = `${ARN}:account/${ORGANIZATION_ID}/${account.id}`;
  return {
    resourceId: account.id,
    resourceName: account.name,
    arn,
    tags: { team: account.owner },
    configuration: {
      Id: account.id,
      Arn: arn,
      Email: email(account.name),
      Name: account.name,
      Status: 'ACTIVE' as const,
      JoinedMethod: account.name.endsWith('acquired') ? ('INVITED' as const) : ('CREATED' as const),
      JoinedTimestamp: addDays(asOf, -(account.joinedDays ?? account.ageDays)),
      ParentId: account.unitId ?? ROOT_ID,
    },
  };
}

function fullAccess() {
  const arn = 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess';
  return {
    resourceId: 'p-FullAWSAccess',
    resourceName: 'FullAWSAccess',
    arn,
    tags: {},
    configuration: {
      Id: 'p-FullAWSAccess',
      Arn: arn,
      Name: 'FullAWSAccess',
      Description: 'Allows access to every operation',
      Type: 'SERVICE_CONTROL_POLICY' as const,
      AwsManaged: true,
      Content: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
      TargetIds: [ROOT_ID, ...UNITS.map((unit) => unit.id), ...ACCOUNTS.map((account) => account.id)],
    },
  };
}

/** Keeps accounts in the organization, wherever somebody remembered to attach it: not in the sandbox. */
function nobodyLeaves() {
  const arn = `${ARN}:policy/${ORGANIZATION_ID}/service_control_policy/p-hnkstay1`;
  return {
    resourceId: 'p-hnkstay1',
    resourceName: 'StayInTheOrganization',
    arn,
    tags: {},
    configuration: {
      Id: 'p-hnkstay1',
      Arn: arn,
      Name: 'StayInTheOrganization',
      Description: 'Keeps accounts in the organization',
      Type: 'SERVICE_CONTROL_POLICY' as const,
      AwsManaged: false,
      Content:
        '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"organizations:LeaveOrganization","Resource":"*"}]}',
      TargetIds: UNITS.filter(({ name }) => name !== 'Sandbox').map(({ id }) => id),
    },
  };
}

function delegatedAdministrator(asOf: Instant) {
  const audit = ACCOUNTS[1]?.id ?? MANAGEMENT_ACCOUNT_ID;
  const arn = `${ARN}:account/${ORGANIZATION_ID}/${audit}`;
  return {
    resourceId: audit,
    resourceName: 'security-audit',
    arn,
    tags: {},
    configuration: {
      Id: audit,
      Arn: arn,
      Email: email('security-audit'),
      Name: 'security-audit',
      Status: 'ACTIVE' as const,
      DelegationEnabledDate: addDays(asOf, -690),
      ServicePrincipals: ['guardduty.amazonaws.com', 'securityhub.amazonaws.com', 'access-analyzer.amazonaws.com'],
    },
  };
}

function email(name: string): string {
  return `aws+${name}@hinoki-foods.example`;
}
