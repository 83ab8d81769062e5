import { CreateBucketCommand, GetObjectCommand, ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3';
import { EnableSecurityHubCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFiles, PULL_SOURCES, pullFindings, pushFindings, toAsff } from '#exchange';
import { instant } from '#kernel';
import { type AwsAccess, createAwsAccess, type HomeIdentity } from '#platform/aws';
import { s3Destination } from '#platform/destination';
import { fixedClock } from '#platform/runtime';
import { openStore, type Store } from '#platform/store';
import { EMPTY_FILTER } from '#api/contract';
import { exportedFindings } from '#queries';
import { allFindings, asffFinding, importInputs, importTexts } from '../support/findings-import.ts';
import { startMoto } from '../support/moto.ts';

const moto = await startMoto();

describe.skipIf(typeof moto === 'string')(
  `findings and moto, which needs Python${typeof moto === 'string' ? ` (${moto})` : ''}`,
  () => {
    let aws: AwsAccess;
    let home: HomeIdentity;
    let store: Store;

    beforeAll(async () => {
      if (typeof moto === 'string') return;
      process.env['AWS_ACCESS_KEY_ID'] = 'test';
      process.env['AWS_SECRET_ACCESS_KEY'] = 'test';
      aws = createAwsAccess({
        endpoint: moto.endpoint,
        region: 'us-east-1',
        clock: fixedClock(instant('2026-11-26T00:00:00Z')),
      });
      home = await aws.home();
      store = await openStore('sqlite::memory:');
      await importTexts(store, {
        'hub.json': JSON.stringify([
          asffFinding(),
          asffFinding({ Id: 'b', Resources: [{ Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::beta' }] }),
        ]),
      });
    });
    afterAll(async () => {
      aws?.close();
      await store?.close();
      if (typeof moto !== 'string') await moto.stop();
    });

    it('what is written into Security Hub is read from it again with the same identities', async () => {
      const client = aws.client(SecurityHubClient, home.accountId, home.region);
      await client.send(new EnableSecurityHubCommand({}));
      async function* written() {
        for await (const one of exportedFindings(store, EMPTY_FILTER, 'en')) yield toAsff(one, home);
      }
      expect(await pushFindings(client, written())).toEqual({ taken: 2, refused: 0, first: [] });
      const sources = PULL_SOURCES.filter(({ id }) => id === 'security-hub');
      const pull = () =>
        pullFindings({ aws, home, sources, regions: [home.region], filter: {}, signal: new AbortController().signal });
      const other = await openStore('sqlite::memory:');
      await importInputs(other, pull());
      const ids = async (of: Store) => (await allFindings(of)).map(({ id }) => id);
      expect(await ids(other)).toEqual(await ids(store));
      await other.close();
      expect((await importInputs(store, pull())).summary.echoes).toBe(2);
    });

    it('an export lies in the bucket, a small one and one in several parts', async () => {
      const client = aws.client(S3Client, home.accountId, home.region);
      const plain = new S3Client({ endpoint: typeof moto === 'string' ? '' : moto.endpoint, region: 'us-east-1' });
      await plain.send(new CreateBucketCommand({ Bucket: 'findings-out' }));
      const destination = s3Destination(client, { bucket: 'findings-out', prefix: 'daily' });
      const context = { day: '2026-11-26', version: '1', location: destination.location };
      for (const file of exportFiles('jsonl', exportedFindings(store, EMPTY_FILTER, 'en'), context))
        await destination.write(file);
      const read = async (Key: string) =>
        (await plain.send(new GetObjectCommand({ Bucket: 'findings-out', Key }))).Body?.transformToString() ?? '';
      expect((await read('daily/findings-2026-11-26.jsonl')).trimEnd().split('\n')).toHaveLength(2);
      async function* large() {
        for (let index = 0; index < 20; index += 1) yield `${index}`.padEnd(1024 * 1024, '.');
      }
      expect(await destination.write({ name: 'large.txt', type: 'text/plain', pieces: large() })).toBe(
        20 * 1024 * 1024,
      );
      expect((await read('daily/large.txt')).length).toBe(20 * 1024 * 1024);
    });

    it('an upload that breaks off leaves nothing behind, and a bucket that is not there is named', async () => {
      const client = aws.client(S3Client, home.accountId, home.region);
      async function* broken(): AsyncGenerator<string> {
        yield 'x'.repeat(9 * 1024 * 1024);
        throw new Error('gone');
      }
      const file = { name: 'broken.txt', type: 'text/plain', pieces: broken() };
      await expect(s3Destination(client, { bucket: 'findings-out', prefix: '' }).write(file)).rejects.toMatchObject({
        code: 'unavailable',
      });
      expect((await client.send(new ListMultipartUploadsCommand({ Bucket: 'findings-out' }))).Uploads ?? []).toEqual(
        [],
      );
      const small = {
        name: 'a',
        type: 'text/plain',
        pieces: (async function* () {
          yield 'a';
        })(),
      };
      await expect(s3Destination(client, { bucket: 'no-such-bucket', prefix: '' }).write(small)).rejects.toMatchObject({
        mend: /make the bucket/,
      });
    });
  },
);
