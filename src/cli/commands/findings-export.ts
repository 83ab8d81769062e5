import { S3Client } from '@aws-sdk/client-s3';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { type ExportedFinding, type ExportFormat, exportFiles, pushFindings, toAsff } from '#exchange';
import { Fault, fillTemplate } from '#kernel';
import { type Destination, folderDestination, type OutFile, parseS3Url, s3Destination } from '#platform/destination';
import type { Store } from '#platform/store';
import { exportedFindings, findingsCsv, resolveFindingsFilter } from '#queries';
import { awsAccessOf } from '../aws-access.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { readFilter } from '../filter.ts';
import { withStore } from '../open-store.ts';
import { printJson } from '../output/print.ts';
import { EXCHANGE_TEXTS } from '../texts/exchange.ts';

/** The name of the destination that is standard output. */
const STANDARD_OUTPUT = '-';

export const runFindingsExport: CommandRun = (context) =>
  withStore(context, (store) =>
    withDestination(context, async (destination) => {
      const { config, environment, lang } = context;
      let count = 0;
      const counted = counting(await findingsOf(context, store), () => {
        count += 1;
      });
      let bytes = 0;
      for (const file of await filesOf(context, store, counted, destination.location)) {
        bytes += await destination.write(file);
      }
      const { location } = destination;
      if (location === STANDARD_OUTPUT) return 0;
      if (config.json) printJson(context, { format: config.exportFormat, location, bytes });
      const said = config.exportFormat === 'csv' ? EXCHANGE_TEXTS.writtenTable : EXCHANGE_TEXTS.written;
      environment.err(`${fillTemplate(said[lang], { findings: count, bytes, location })}\n`);
      return 0;
    }),
  );

export const runFindingsPush: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment, lang } = context;
    const aws = awsAccessOf(context);
    try {
      const { accountId, region, partition } = await aws.home();
      const target = { accountId, region, partition };
      const client = aws.client(SecurityHubClient, accountId, region);
      const findings = mapped(await findingsOf(context, store), (one) => toAsff(one, target));
      const pushed = await pushFindings(client, findings);
      if (config.json) printJson(context, pushed);
      environment.err(
        `${fillTemplate(EXCHANGE_TEXTS.pushed[lang], { taken: pushed.taken, refused: pushed.refused })}\n`,
      );
      for (const { id, why } of pushed.first) environment.err(`  ${id}: ${why}\n`);
      return 0;
    } finally {
      aws.close();
    }
  });

async function findingsOf(context: CommandContext, store: Store): Promise<AsyncGenerator<ExportedFinding>> {
  return exportedFindings(store, await filterOf(context, store), context.lang);
}

function filterOf({ config, environment }: CommandContext, store: Store) {
  return resolveFindingsFilter(store, readFilter(config.filter), { at: environment.clock.now(), me: '' });
}

async function filesOf(
  context: CommandContext,
  store: Store,
  findings: AsyncIterable<ExportedFinding>,
  location: string,
): Promise<readonly OutFile[]> {
  const { config, environment, lang } = context;
  const day = environment.clock.now().slice(0, 10);
  if (config.exportFormat === 'csv') {
    const pieces = findingsCsv(store, await filterOf(context, store), lang);
    return [{ name: `findings-${day}.csv`, type: 'text/csv', pieces }];
  }
  return exportFiles(config.exportFormat as Exclude<ExportFormat, 'csv'>, findings, {
    day,
    version: environment.version,
    location,
  });
}

/** Opens where the options say that files go, does the work and lets go of AWS whatever happens. */
async function withDestination(context: CommandContext, work: (to: Destination) => Promise<number>): Promise<number> {
  const { exportTo: to, exportFormat } = context.config;
  if (to === STANDARD_OUTPUT) return work(standardOutput(context, exportFormat));
  const bucket = parseS3Url(to);
  if (!bucket) {
    if (to.startsWith('s3:')) {
      throw new Fault('usage', `\`${to}\` names no bucket`, { mend: 'write it as s3://bucket/prefix' });
    }
    return work(folderDestination(to));
  }
  const aws = awsAccessOf(context);
  try {
    const { accountId, region } = await aws.home();
    return await work(s3Destination(aws.client(S3Client, accountId, region), bucket));
  } finally {
    aws.close();
  }
}

/** Standard output takes one file of text; Parquet is none. */
function standardOutput({ environment }: CommandContext, format: string): Destination {
  if (format === 'parquet') {
    throw new Fault('usage', 'Parquet is not written to standard output', {
      mend: 'name a folder or a bucket with `--to`',
    });
  }
  return {
    location: STANDARD_OUTPUT,
    async write({ pieces }) {
      let bytes = 0;
      for await (const piece of pieces) {
        const text = typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8');
        environment.out(text);
        bytes += text.length;
      }
      return bytes;
    },
  };
}

async function* counting<T>(items: AsyncIterable<T>, onItem: () => void): AsyncGenerator<T> {
  for await (const item of items) {
    onItem();
    yield item;
  }
}

async function* mapped<T, R>(items: AsyncIterable<T>, map: (item: T) => R): AsyncGenerator<R> {
  for await (const item of items) yield map(item);
}
