import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const OTHERS = notApplicable('shared-with-us');

const DELETED = notApplicable('deleted');

export const ec2TransitGatewayNoAutoAccept = defineControl({
  id: 'ec2-transit-gateway-no-auto-accept',
  subject: 'AWS::EC2::TransitGateway',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.23' },
    { catalogue: 'aws-fsbp', id: 'EC2.23' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'ec2-transit-gateway-auto-vpc-attach-disabled' },
  ],
  fix: { id: 'ec2-transit-gateway-no-auto-accept', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::TransitGateway'],
  facts: ['OwnerId', 'State', 'Options.AutoAcceptSharedAttachments'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-23', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 modify-transit-gateway --transit-gateway-id <gateway> --options AutoAcceptSharedAttachments=disable',
    terraform: `resource "aws_ec2_transit_gateway" "this" {
  auto_accept_shared_attachments = "disable"
}`,
  },
  texts: TEXTS,
  judge: (gateway) => {
    const { OwnerId, State, Options } = gateway.configuration;
    if (OwnerId !== gateway.accountId) return OTHERS;
    if (State === 'deleted' || State === 'deleting') return DELETED;
    if (Options?.AutoAcceptSharedAttachments === 'disable') return MET;
    return failAt(gateway, 'auto-accepts', ['Options/AutoAcceptSharedAttachments']);
  },
});
