/** Kinds that can be edited: security groups, route tables, network ACLs, attachments, rules of firewalls. */
export const EDITABLE_KINDS = [
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::RouteTable',
  'AWS::EC2::NetworkAcl',
  'AWS::EC2::TransitGatewayAttachment',
  'AWS::EC2::InternetGateway',
  'AWS::EC2::VPCPeeringConnection',
  'AWS::NetworkFirewall::RuleGroup',
] as const;

/** Columns of the matrix CVE × entrance at most. */
export const MATRIX_COLUMNS = 8;

/** Most characters of a request that is judged. */
export const MAX_REQUEST_TEXT = 200_000;
