import type { ConfigurationOf } from '#estate/model';
import { notApplicable, unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

/** The newest platform versions: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html (read 2026-11-26) */
const NEWEST = { linux: '1.4.0', windows: '1.0.0' };

const NOT_FARGATE = notApplicable('not-fargate');
const LAUNCH_NOT_SEEN = unknown('launch-not-seen');

/** Services on instances say so, or name capacity of their own; Fargate always says its version. */
function launchOf({ capacityProviderStrategy = [], launchType }: ConfigurationOf<'AWS::ECS::Service'>) {
  const names = capacityProviderStrategy.map(({ capacityProvider }) => capacityProvider ?? 'FARGATE');
  const isElsewhere = launchType === 'EC2' || launchType === 'EXTERNAL';
  const isOwn = launchType === undefined && names.length > 0 && names.every((name) => !name.startsWith('FARGATE'));
  return isElsewhere || isOwn ? NOT_FARGATE : LAUNCH_NOT_SEEN;
}

function isOlder(version: string, newest: string): boolean {
  const [one, other] = [version, newest].map((text) => text.split('.').map(Number));
  const index = other?.findIndex((part, at) => part !== (one?.[at] ?? 0)) ?? -1;
  return index >= 0 && (one?.[index] ?? 0) < (other?.[index] ?? 0);
}

export const ecsFargatePlatform = defineControl({
  id: 'ecs-fargate-platform',
  subject: 'AWS::ECS::Service',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ECS.10' },
    { catalogue: 'aws-fsbp', id: 'ECS.10' },
    { catalogue: 'pci-dss-4.0.1', id: '6.3.3' },
    { catalogue: 'nist-800-53-r5', id: 'SI-2' },
    { catalogue: 'config', id: 'ecs-fargate-latest-platform-version' },
  ],
  fix: { id: 'ecs-fargate-platform', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ECS::Service'],
  facts: ['serviceName'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-10', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecs update-service --cluster <cluster> --service <service> --platform-version LATEST --force-new-deployment',
    terraform: `resource "aws_ecs_service" "this" {
  platform_version = "LATEST"
}`,
  },
  texts: TEXTS,
  judge: (service) => {
    const { platformFamily, platformVersion } = service.configuration;
    if (platformVersion === undefined) return launchOf(service.configuration);
    const newest = /^windows/i.test(platformFamily ?? '') ? NEWEST.windows : NEWEST.linux;
    if (platformVersion === 'LATEST' || !isOlder(platformVersion, newest)) return MET;
    return failAt(service, 'old-platform', ['platformVersion'], { version: platformVersion, newest });
  },
});
