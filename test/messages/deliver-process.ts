import { openStore } from '#platform/store';
import type { MessagesPolicy } from '#policy';
import { deliverDue } from '#response/notify';
import { testPorts } from '../support/messages.ts';

/** A deliverer of its own: the store's address and the policy's messages are its arguments. */
const [url = '', messages = ''] = process.argv.slice(2);
const store = await openStore(url);
const ports = testPorts(process.env as Record<string, string>);
await deliverDue({
  store,
  clock: ports.clock,
  messages: JSON.parse(messages) as MessagesPolicy,
  ports,
  holder: { pid: process.pid, host: 'test' },
});
await store.close();
