import { notApplicable, unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { addDays, epochMs, parseInstant } from '#kernel';
import { TEXTS } from './texts.ts';

/** Days for which an instance may be stopped, as Security Hub has it. */
const DAYS = 30;

const NOT_STOPPED = notApplicable('not-stopped');

const NOT_TOLD = unknown('stop-time-not-told');

/** `User initiated (2026-08-01 09:10:11 GMT)`: no other member tells when it was stopped. */
const STOP_TIME = /\((\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) GMT\)$/;

export const ec2InstanceNotStoppedLong = defineControl({
  id: 'ec2-instance-not-stopped-long',
  subject: 'AWS::EC2::Instance',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.4' },
    { catalogue: 'aws-fsbp', id: 'EC2.4' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'ec2-stopped-instance' },
  ],
  fix: { id: 'ec2-instance-not-stopped-long', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::Instance'],
  facts: ['State.Name'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-4', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 terminate-instances --instance-ids <instance>',
    terraform: `# Remove the resource:
# resource "aws_instance" "stopped"`,
  },
  texts: TEXTS,
  judge: (instance, { asOf }) => {
    const { State, StateTransitionReason = '' } = instance.configuration;
    if (State?.Name !== 'stopped') return NOT_STOPPED;
    const [, day, time] = STOP_TIME.exec(StateTransitionReason) ?? [];
    const since = parseInstant(`${day}T${time}Z`);
    if (since === undefined) return NOT_TOLD;
    if (epochMs(addDays(since, DAYS)) >= epochMs(asOf)) return MET;
    return failAt(instance, 'stopped-long', ['StateTransitionReason'], { since, days: DAYS });
  },
});
