import type { SampleEvent } from './watched-events.ts';

/** Calls of one service by an ordinary user, as CloudTrail writes them. */
export function callsOf(service: string, ...names: readonly string[]): readonly SampleEvent[] {
  return names.map((eventName) => ({
    eventVersion: '1.11',
    eventSource: `${service}.amazonaws.com`,
    eventName,
    eventType: 'AwsApiCall',
    managementEvent: true,
    readOnly: false,
    awsRegion: 'eu-west-1',
    sourceIPAddress: '192.0.2.7',
    userAgent: 'aws-cli/2.31.0',
    userIdentity: { type: 'AssumedRole', principalId: 'AROASAMPLE:watch', accountId: '000000000000' },
  }));
}

/** Sign-ins to the console: root, users and their failures differ in these members only. */
export function signIn(members: Readonly<Record<string, unknown>>): SampleEvent {
  const [event] = callsOf('signin', 'ConsoleLogin');
  return {
    ...event,
    eventName: 'ConsoleLogin',
    eventType: 'AwsConsoleSignIn',
    userIdentity: { type: 'IAMUser', userName: 'sample', accountId: '000000000000' },
    additionalEventData: { MFAUsed: 'No', MobileVersion: 'No' },
    responseElements: { ConsoleLogin: 'Success' },
    ...members,
  };
}
