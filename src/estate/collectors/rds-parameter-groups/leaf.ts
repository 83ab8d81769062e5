import {
  type DBParameterGroup,
  paginateDescribeDBParameterGroups,
  paginateDescribeDBParameters,
  RDSClient,
} from '@aws-sdk/client-rds';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::RDS::DBParameterGroup';

/** The parameters of instances that are read, by family: whether clients must encrypt. */
const READ: readonly (readonly [family: RegExp, parameters: readonly string[]])[] = [
  [/^(postgres|sqlserver-)/, ['rds.force_ssl']],
  [/^(mysql|mariadb)/, ['require_secure_transport']],
];

export const rdsParameterGroups = defineCollector({
  id: 'rds-parameter-groups',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBParameterGroups.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBParameters.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['rds:DescribeDBParameterGroups', 'rds:DescribeDBParameters'],
  async *collect(context) {
    const client = context.client(RDSClient);
    const pages = paginateDescribeDBParameterGroups({ client }, {}, { abortSignal: context.signal });
    for await (const page of pages) {
      const whole = await concurrently(page.DBParameterGroups ?? [], (group) => withParameters(context, group));
      for (const group of whole) yield item(KIND, stored(group), context.target);
    }
  },
});

/** Hundreds of parameters belong to a group: only those that are read are asked for. */
async function withParameters({ client, attempt, signal }: CollectorContext, group: DBParameterGroup) {
  const { DBParameterGroupName, DBParameterGroupFamily = '' } = group;
  const names = READ.find(([family]) => family.test(DBParameterGroupFamily))?.[1];
  if (names === undefined) return group;
  const request = { DBParameterGroupName, Filters: [{ Name: 'parameter-name', Values: [...names] }] };
  const pages = await attempt(KIND, `parameters of ${DBParameterGroupName}`, () =>
    gather(paginateDescribeDBParameters({ client: client(RDSClient) }, request, { abortSignal: signal })),
  );
  if (pages === undefined) return group;
  const all = pages.flatMap(({ Parameters }) => Parameters ?? []);
  return { ...group, Parameters: all.filter(({ ParameterName }) => names.includes(ParameterName ?? '')) };
}
