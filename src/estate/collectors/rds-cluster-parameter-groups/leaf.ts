import {
  type DBClusterParameterGroup,
  paginateDescribeDBClusterParameterGroups,
  paginateDescribeDBClusterParameters,
  RDSClient,
} from '@aws-sdk/client-rds';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::RDS::DBClusterParameterGroup';

/** The parameters of clusters that are read, by family: encryption in transit and auditing. */
const READ: readonly (readonly [family: RegExp, parameters: readonly string[]])[] = [
  [/^docdb/, ['tls', 'audit_logs']],
  [/^aurora-mysql/, ['server_audit_logging', 'server_audit_events', 'server_audit_logs_upload']],
];

export const rdsClusterParameterGroups = defineCollector({
  id: 'rds-cluster-parameter-groups',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterParameterGroups.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterParameters.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['rds:DescribeDBClusterParameterGroups', 'rds:DescribeDBClusterParameters'],
  async *collect(context) {
    const client = context.client(RDSClient);
    const pages = paginateDescribeDBClusterParameterGroups({ client }, {}, { abortSignal: context.signal });
    for await (const page of pages) {
      const whole = await concurrently(page.DBClusterParameterGroups ?? [], (group) => withParameters(context, group));
      for (const group of whole) yield item(KIND, stored(group), context.target);
    }
  },
});

/** Hundreds of parameters belong to a group: only those that are read are asked for. */
async function withParameters({ client, attempt, signal }: CollectorContext, group: DBClusterParameterGroup) {
  const { DBClusterParameterGroupName, DBParameterGroupFamily = '' } = group;
  const names = READ.find(([family]) => family.test(DBParameterGroupFamily))?.[1];
  if (names === undefined) return group;
  const request = { DBClusterParameterGroupName, Filters: [{ Name: 'parameter-name', Values: [...names] }] };
  const pages = await attempt(KIND, `parameters of ${DBClusterParameterGroupName}`, () =>
    gather(paginateDescribeDBClusterParameters({ client: client(RDSClient) }, request, { abortSignal: signal })),
  );
  if (pages === undefined) return group;
  const all = pages.flatMap(({ Parameters }) => Parameters ?? []);
  return { ...group, Parameters: all.filter(({ ParameterName }) => names.includes(ParameterName ?? '')) };
}
