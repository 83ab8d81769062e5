import {
  EFSClient,
  paginateDescribeAccessPoints,
  paginateDescribeFileSystems,
  paginateDescribeMountTargets,
} from '@aws-sdk/client-efs';
import { defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';

const SYSTEM = 'AWS::EFS::FileSystem';
const TARGET = 'AWS::EFS::MountTarget';

export const efsFileSystems = defineCollector({
  id: 'efs-file-systems',
  sources: [
    { url: 'https://docs.aws.amazon.com/efs/latest/ug/API_DescribeFileSystems.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/efs/latest/ug/API_DescribeMountTargets.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/efs/latest/ug/API_DescribeAccessPoints.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [SYSTEM, TARGET, 'AWS::EFS::AccessPoint'],
  permissions: [
    'elasticfilesystem:DescribeFileSystems',
    'elasticfilesystem:DescribeMountTargets',
    'elasticfilesystem:DescribeAccessPoints',
  ],
  async *collect({ client, attempt, target, finished, signal }) {
    const efs = client(EFSClient);
    const paging = { client: efs, pageSize: 100 };
    const options = { abortSignal: signal };
    for await (const page of paginateDescribeFileSystems(paging, {}, options)) {
      const systems = page.FileSystems ?? [];
      for (const system of systems) yield item(SYSTEM, stored(system), target);
      // Mount targets are told for one file system at a time only.
      const targets = await concurrently(systems, ({ FileSystemId }) =>
        attempt(TARGET, `mount targets of ${FileSystemId}`, () =>
          gather(paginateDescribeMountTargets(paging, { FileSystemId }, options)),
        ),
      );
      for (const one of targets.flatMap((pages) => pages ?? []).flatMap(({ MountTargets }) => MountTargets ?? [])) {
        yield item(TARGET, stored(one), target);
      }
    }
    finished(SYSTEM);
    finished(TARGET);
    for await (const page of paginateDescribeAccessPoints(paging, {}, options)) {
      for (const point of page.AccessPoints ?? []) yield item('AWS::EFS::AccessPoint', stored(point), target);
    }
  },
});
