/**
 * Security Hub's resource types and the CloudFormation types we use, where they differ by more than a rule can tell.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/asff-resources.html (read 2026-11-26)
 */
const SPECIAL: Readonly<Record<string, string>> = {
  AwsAccount: 'AWS::::Account',
  AwsAutoScalingAutoScalingGroup: 'AWS::AutoScaling::AutoScalingGroup',
  AwsCertificateManagerCertificate: 'AWS::CertificateManager::Certificate',
  AwsCloudTrailTrail: 'AWS::CloudTrail::Trail',
  AwsCodeBuildProject: 'AWS::CodeBuild::Project',
  AwsDynamoDbTable: 'AWS::DynamoDB::Table',
  AwsEc2Eip: 'AWS::EC2::EIP',
  AwsEc2NetworkAcl: 'AWS::EC2::NetworkAcl',
  AwsEc2Vpc: 'AWS::EC2::VPC',
  AwsEcrContainerImage: 'AWS::ECR::Image',
  AwsElasticsearchDomain: 'AWS::Elasticsearch::Domain',
  AwsElbLoadBalancer: 'AWS::ElasticLoadBalancing::LoadBalancer',
  AwsElbv2LoadBalancer: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  AwsIamAccessKey: 'AWS::IAM::AccessKey',
  AwsOpenSearchServiceDomain: 'AWS::OpenSearchService::Domain',
  AwsRdsDbCluster: 'AWS::RDS::DBCluster',
  AwsRdsDbClusterSnapshot: 'AWS::RDS::DBClusterSnapshot',
  AwsRdsDbInstance: 'AWS::RDS::DBInstance',
  AwsRdsDbSecurityGroup: 'AWS::RDS::DBSecurityGroup',
  AwsRdsDbSnapshot: 'AWS::RDS::DBSnapshot',
  AwsSecretsManagerSecret: 'AWS::SecretsManager::Secret',
  AwsWafv2WebAcl: 'AWS::WAFv2::WebACL',
};

/** Beginnings of Security Hub's types and the services they stand for. */
const SERVICES: Readonly<Record<string, string>> = {
  ApiGateway: 'ApiGateway',
  CloudFormation: 'CloudFormation',
  CloudFront: 'CloudFront',
  CloudWatch: 'CloudWatch',
  Dms: 'DMS',
  Ec2: 'EC2',
  Ecr: 'ECR',
  Ecs: 'ECS',
  Efs: 'EFS',
  Eks: 'EKS',
  Iam: 'IAM',
  Kms: 'KMS',
  Lambda: 'Lambda',
  Logs: 'Logs',
  Rds: 'RDS',
  Redshift: 'Redshift',
  S3: 'S3',
  Sns: 'SNS',
  Sqs: 'SQS',
  Ssm: 'SSM',
};

const BACK = new Map(Object.entries(SPECIAL).map(([asff, own]) => [own, asff]));
const SERVICE_BACK = new Map(Object.entries(SERVICES).map(([asff, own]) => [own, asff]));

/** `AwsEc2SecurityGroup` as `AWS::EC2::SecurityGroup`; a type nobody knows stays as it is. */
export function typeOfAsff(type: string): string {
  if (Object.hasOwn(SPECIAL, type)) return SPECIAL[type] ?? type;
  const known = Object.keys(SERVICES).find((name) => type.startsWith(`Aws${name}`) && type.length > name.length + 3);
  return known ? `AWS::${SERVICES[known]}::${type.slice(known.length + 3)}` : type;
}

/** Back again; `Other` for what Security Hub has no type for. */
export function asffOfType(type: string): string {
  const special = BACK.get(type);
  if (special) return special;
  const [, service = '', name = ''] = /^AWS::(\w+)::(\w+)$/.exec(type) ?? [];
  const short = SERVICE_BACK.get(service);
  if (short) return `Aws${short}${name}`;
  return /^Aws[A-Z]\w+$/.test(type) ? type : 'Other';
}

/** Inspector's resource types. https://docs.aws.amazon.com/inspector/v2/APIReference/API_Resource.html (read 2026-11-26) */
export const INSPECTOR_TYPES: Readonly<Record<string, string>> = {
  AWS_EC2_INSTANCE: 'AWS::EC2::Instance',
  AWS_ECR_CONTAINER_IMAGE: 'AWS::ECR::Image',
  AWS_ECR_REPOSITORY: 'AWS::ECR::Repository',
  AWS_LAMBDA_FUNCTION: 'AWS::Lambda::Function',
};
