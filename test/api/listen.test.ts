import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer, listen } from '#api';
import { createLogger } from '#platform/runtime';
import { openStore, type Store } from '#platform/store';
import { movableClock } from '../support/api-server.ts';

let store: Store;

beforeAll(async () => {
  store = await openStore('sqlite::memory:');
});

afterAll(() => store.close());

function make(baseUrl = 'http://127.0.0.1') {
  return createServer({
    store,
    clock: movableClock(),
    logger: createLogger('silent'),
    version: '0',
    webRoot: '/nonexistent',
    baseUrl,
  });
}

describe('listen', () => {
  it('answers the address it really has, and ends gracefully', async () => {
    const app = make();
    const { url, port } = await listen(app, { host: '127.0.0.1', port: 0, baseUrl: 'http://127.0.0.1' });
    expect(url).toBe(`http://127.0.0.1:${port}`);
    const held = await fetch(`${url}/api/v1/openapi.json`);
    await app.close();
    expect(held.status).toBe(200);
    await expect(fetch(`${url}/api/v1/openapi.json`)).rejects.toThrow('fetch failed');
  });

  it('says that the port is in use and what to do', async () => {
    const other = createNetServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const app = make();
    await expect(listen(app, { host: '127.0.0.1', port, baseUrl: 'http://127.0.0.1' })).rejects.toMatchObject({
      code: 'busy',
      message: `port ${port} of 127.0.0.1 is in use`,
      mend: expect.stringContaining('--port'),
    });
    await app.close();
    other.close();
  });

  it.each(['0.0.0.0', '::', '10.1.2.3', 'example.com'])('refuses plain http on %s', async (host) => {
    const app = make();
    await expect(listen(app, { host, port: 0, baseUrl: 'http://yagura.example.com' })).rejects.toMatchObject({
      code: 'usage',
      mend: expect.stringContaining('https'),
    });
    await app.close();
  });

  it.each([{ baseUrl: 'https://yagura.example.com' }, { baseUrl: 'http://yagura.example.com', allowPlainHttp: true }])(
    'opens other addresses with %j',
    async (options) => {
      const app = make(options.baseUrl);
      const { port } = await listen(app, { host: '0.0.0.0', port: 0, ...options });
      expect((await fetch(`http://127.0.0.1:${port}/api/v1/openapi.json`)).status).toBe(200);
      await app.close();
    },
  );

  it('says that an address is not of this machine', async () => {
    const app = make('https://a.example');
    const listening = listen(app, { host: '192.0.2.1', port: 0, baseUrl: 'https://a.example' });
    await expect(listening).rejects.toMatchObject({ code: 'usage', mend: expect.stringContaining('--host') });
    await app.close();
  });
});
