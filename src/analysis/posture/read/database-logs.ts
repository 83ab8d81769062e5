import type { ConfigurationItem } from '#estate/model';
import type { Judgement } from '../../rule.ts';
import { failAt } from '../../cite.ts';
import { MET } from '../contract.ts';

/** Whether a database sends every wanted log to CloudWatch Logs; the reason `logs-missing` names those it does not. */
export function judgeLogs(
  database: ConfigurationItem<'AWS::RDS::DBInstance' | 'AWS::RDS::DBCluster'>,
  wanted: readonly string[],
): Judgement {
  const sent = database.configuration.EnabledCloudwatchLogsExports ?? [];
  const missing = wanted.filter((log) => !sent.includes(log));
  if (missing.length === 0) return MET;
  return failAt(database, 'logs-missing', ['EnabledCloudwatchLogsExports'], { logs: missing.join(', ') });
}

/** Why a database may lack the member that `judgeLogs` reads. */
export const LOGS_ABSENT = {
  EnabledCloudwatchLogsExports:
    'left out when no log is sent: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstance.html',
} as const;
