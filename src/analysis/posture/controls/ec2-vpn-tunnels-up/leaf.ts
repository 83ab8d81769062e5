import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const DELETED = notApplicable('deleted');

const TUNNELS = 2;

export const ec2VpnTunnelsUp = defineControl({
  id: 'ec2-vpn-tunnels-up',
  subject: 'AWS::EC2::VPNConnection',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.20' },
    { catalogue: 'aws-fsbp', id: 'EC2.20' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 'vpc-vpn-2-tunnels-up' },
  ],
  fix: { id: 'ec2-vpn-tunnels-up', per: 'account' },
  effort: 'hours',
  needs: ['AWS::EC2::VPNConnection'],
  facts: ['State', 'VgwTelemetry', 'VgwTelemetry[].Status'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-20', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 describe-vpn-connections --vpn-connection-ids <connection> --query "VpnConnections[].VgwTelemetry"',
    terraform: `resource "aws_vpn_connection" "this" {
  tunnel1_startup_action = "start"
  tunnel2_startup_action = "start"
}`,
  },
  texts: TEXTS,
  judge: (connection) => {
    const { State, VgwTelemetry } = connection.configuration;
    if (State === 'deleted' || State === 'deleting') return DELETED;
    const up = (VgwTelemetry ?? []).filter(({ Status }) => Status === 'UP').length;
    return up >= TUNNELS ? MET : failAt(connection, 'tunnel-down', ['VgwTelemetry'], { up });
  },
});
