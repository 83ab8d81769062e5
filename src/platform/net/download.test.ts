import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDownloader, type DownloaderOptions, type DownloadRequest } from './download.ts';
import { createOutbound } from './outbound.ts';

const CONTENT = Buffer.from(Array.from({ length: 300_000 }, (_, place) => place % 251));
const OTHER = Buffer.from(CONTENT.toReversed());
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;

let folder = '';
let server: Server | undefined;
let asked: IncomingMessage['headers'][] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yagura-download-'));
  asked = [];
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(handler: Handler): Promise<string> {
  server = createServer((request, response) => {
    asked.push(request.headers);
    handler(request, response, asked.length);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/all.zip`;
}

function fetchFile(url: string, request: Partial<DownloadRequest> = {}, options: Partial<DownloaderOptions> = {}) {
  const outbound = createOutbound({ allowedHosts: [], privateHosts: ['127.0.0.1'] });
  const downloader = createDownloader({ outbound, backoffMs: 1, attempts: 3, stallMs: 5_000, ...options });
  return downloader.download({ url, to: join(folder, 'all.zip'), maxBytes: 1_000_000, ...request });
}

/** Answers as a well-behaved server does; `cut` breaks the connection after so many bytes. */
function answer(request: IncomingMessage, response: ServerResponse, { content = CONTENT, etag = '"a"', cut = 0 } = {}) {
  const range = request.headers['if-range'] === etag ? /^bytes=(\d+)-$/.exec(request.headers.range ?? '') : null;
  const from = Number(range?.[1] ?? 0);
  const rest = content.subarray(from);
  response.writeHead(range ? 206 : 200, {
    etag,
    'content-length': rest.length,
    ...(range && { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` }),
  });
  if (cut === 0) response.end(rest);
  else response.write(rest.subarray(0, cut), () => response.destroy());
}

describe('a download', () => {
  it('is the file with its digest and what the server says of it', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { etag: 'W/"weak"', 'last-modified': 'Wed, 25 Nov 2026 00:00:00 GMT' });
      response.end(CONTENT);
    });
    expect(await fetchFile(url)).toEqual({
      state: 'fetched',
      url,
      bytes: CONTENT.length,
      sha256: digest(CONTENT),
      etag: 'W/"weak"',
      lastModified: 'Wed, 25 Nov 2026 00:00:00 GMT',
    });
    expect(readFileSync(join(folder, 'all.zip'))).toEqual(CONTENT);
    expect(readdirSync(folder)).toEqual(['all.zip']);
  });

  it('is none when the server says that the known file is still the one', async () => {
    const url = await serve((request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"a"' ? 304 : 200).end();
    });
    const known = { etag: '"a"', lastModified: 'Wed, 25 Nov 2026 00:00:00 GMT' };
    expect(await fetchFile(url, { known })).toEqual({ state: 'unchanged' });
    expect(asked[0]).toMatchObject({ 'if-modified-since': known.lastModified, 'accept-encoding': 'identity' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([404, 410])('is absent when the server answers %i', async (status) => {
    const url = await serve((_request, response) => void response.writeHead(status).end());
    expect(await fetchFile(url)).toEqual({ state: 'absent' });
  });

  it('is taken up where the connection broke, again and again', async () => {
    const url = await serve((request, response, count) => answer(request, response, { cut: count < 4 ? 90_000 : 0 }));
    expect(await fetchFile(url)).toMatchObject({ state: 'fetched', sha256: digest(CONTENT) });
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.slice(1).every(({ range, ...rest }) => range !== undefined && rest['if-range'] === '"a"')).toBe(true);
  });

  it('is taken up by a later run', async () => {
    let isBroken = true;
    const url = await serve((request, response) => answer(request, response, { cut: isBroken ? 100_000 : 0 }));
    await expect(fetchFile(url, {}, { connections: 1 })).rejects.toMatchObject({ code: 'unavailable' });
    expect(existsSync(join(folder, 'all.zip'))).toBe(false);
    isBroken = false;
    expect(await fetchFile(url)).toMatchObject({ sha256: digest(CONTENT), bytes: CONTENT.length });
    expect(asked.at(-1)?.range).toMatch(/^bytes=[1-9]\d*-$/);
  });

  it('begins again when the file changed in between', async () => {
    const url = await serve((request, response, count) =>
      count === 1
        ? answer(request, response, { cut: 100_000 })
        : answer(request, response, { content: OTHER, etag: '"b"' }),
    );
    expect(await fetchFile(url)).toMatchObject({ sha256: digest(OTHER), etag: '"b"' });
  });

  it('begins again when another part comes than was asked for, and when the part at hand is of no file', async () => {
    for (const wrong of [
      (response: ServerResponse) =>
        response.writeHead(206, { etag: '"a"', 'content-range': `bytes 5-9/${CONTENT.length}` }).end('wrong'),
      (response: ServerResponse) =>
        response.writeHead(206, { etag: '"b"', 'content-range': `bytes 70000-70004/${CONTENT.length}` }).end('wrong'),
      (response: ServerResponse) => response.writeHead(416).end(),
    ]) {
      asked = [];
      const url = await serve((request, response, count) => {
        if (count === 1) answer(request, response, { cut: 70_000 });
        else if (request.headers.range) wrong(response);
        else answer(request, response);
      });
      expect(await fetchFile(url)).toMatchObject({ sha256: digest(CONTENT) });
      server?.closeAllConnections();
      server?.close();
    }
  });

  it('never mixes two files when the server does not tell them apart', async () => {
    const url = await serve((_request, response, count) => {
      response.writeHead(200, { 'content-length': CONTENT.length });
      if (count > 1) response.end(OTHER);
      else response.write(CONTENT.subarray(0, 70_000), () => response.destroy());
    });
    expect(await fetchFile(url)).toMatchObject({ sha256: digest(OTHER) });
    expect(asked[1]?.range).toBeUndefined();
  });

  it('is refused when it is too large, whether the server says so or not', async () => {
    for (const headers of [{ 'content-length': String(CONTENT.length) }, {}]) {
      const url = await serve((_request, response) => void response.writeHead(200, headers).end(CONTENT));
      await expect(fetchFile(url, { maxBytes: 100_000 })).rejects.toMatchObject({ code: 'exhausted' });
      expect(readdirSync(folder)).toEqual([]);
      server?.closeAllConnections();
      server?.close();
    }
  });

  it('is given up when less comes than was said, each time', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': CONTENT.length });
      response.write('little', () => response.destroy());
    });
    await expect(fetchFile(url, {}, { connections: 5 })).rejects.toMatchObject({ code: 'unavailable' });
    expect(asked.length).toBeLessThanOrEqual(5);
  });

  it('is given up when nothing comes any more', async () => {
    const url = await serve((_request, response) => void response.writeHead(200).write('begins'));
    await expect(fetchFile(url, {}, { stallMs: 30, connections: 2 })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('nothing came for 30 ms'),
    });
  });

  it('waits and asks again when the server is busy, and not when it refuses', async () => {
    const url = await serve((request, response, count) => {
      if (count < 3) response.writeHead(count === 1 ? 503 : 429).end();
      else answer(request, response);
    });
    expect(await fetchFile(url)).toMatchObject({ state: 'fetched' });
    server?.closeAllConnections();
    server?.close();
    asked = [];
    const refused = await serve((_request, response) => void response.writeHead(403).end());
    await expect(fetchFile(refused)).rejects.toMatchObject({ code: 'unavailable', message: /answered 403/ });
    expect(asked).toHaveLength(1);
  });

  it('follows redirects to permitted hosts only, and few of them', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/all.zip') response.writeHead(302, { location: '/moved' }).end();
      else if (request.url === '/moved') answer(request, response);
      else if (request.url === '/circle') response.writeHead(301, { location: '/circle' }).end();
      else response.writeHead(302, { location: 'https://elsewhere.example.com/all.zip' }).end();
    });
    expect(await fetchFile(url)).toMatchObject({ state: 'fetched', url: url.replace('all.zip', 'moved') });
    await expect(fetchFile(url.replace('all.zip', 'circle'))).rejects.toMatchObject({ code: 'unavailable' });
    await expect(fetchFile(url.replace('all.zip', 'away'))).rejects.toMatchObject({
      code: 'denied',
      message: expect.stringContaining('elsewhere.example.com'),
    });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const url = await serve((_request, response) => {
      response.writeHead(200).write('begins', () => stop.abort());
    });
    await expect(fetchFile(url, { signal: stop.signal })).rejects.toMatchObject({ code: 'interrupted' });
  });
});
