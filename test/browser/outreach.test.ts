import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTICE_KINDS as KINDS_OF_THE_SERVER } from '#response/notify';
import { NOTICE_KINDS } from '../../web/parts/notice-kinds.ts';
import { type Console, describeInBrowser, openConsole } from './browser.ts';

describe('the kinds of notices', () => {
  it('are those of the server', () => {
    expect(NOTICE_KINDS).toEqual(KINDS_OF_THE_SERVER);
  });
});

describeInBrowser('messages and drills', () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole({ amount: 'some' });
  });
  afterAll(() => console?.close());

  it('the log says what mends an error and tries a message again', async () => {
    const { page, open } = console;
    await open('/messages?state=dead');
    await page.getByText('Invite the app to the channel, or correct the channel in the route.').first().waitFor();
    const sent = page.waitForRequest((request) => request.url().endsWith('/messages/message-0/retry'));
    await page
      .getByRole('button', { name: /^Try again: New/ })
      .first()
      .click();
    expect((await sent).method()).toBe('POST');
  });

  it('the log is narrowed by state and keeps that in the address', async () => {
    const { page, open } = console;
    await open('/messages');
    await page.getByRole('button', { name: /^State/ }).click();
    await page.getByRole('option', { name: /^Held/ }).click();
    await page.waitForURL((url) => url.searchParams.get('state') === 'held');
    await expect.poll(() => page.locator('tbody tr').count()).toBeLessThan(20);
  });

  it('a preview draws the blocks of Slack with dead buttons, and shows what is sent', async () => {
    const { page, open } = console;
    await open('/messages?tab=preview');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('payments <pay>').waitFor();
    expect(await page.getByRole('button', { name: 'Acknowledge' }).isDisabled()).toBe(true);
    expect(await page.getByRole('link', { name: 'Open in Yagura' }).count()).toBe(0);
    await page.getByRole('tab', { name: 'As it is sent (JSON)' }).click();
    await page.getByText('"plain_text"', { exact: false }).waitFor();
  });

  it('the dry run answers how much it would be', async () => {
    const { page, open } = console;
    await open('/messages?tab=dry-run');
    await page.getByRole('button', { name: 'Count', exact: true }).click();
    await page.getByText('89 messages, 3 a day').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(2);
    await page.getByText('A mail for each finding would have been 3,000.', { exact: false }).waitFor();
  });

  it('a drill is drawn station by station, and its refusal is told', async () => {
    const { page, open } = console;
    await open('/drills');
    await page.getByRole('button', { name: 'Begin a drill' }).click();
    await page.route('**/api/v1/drills', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({
            status: 403,
            json: { code: 'denied', message: 'this server begins no drills', mend: 'run it' },
          })
        : route.continue(),
    );
    const begin = page.getByRole('dialog').getByRole('button', { name: 'Begin a drill' });
    await begin.click();
    await page.getByText('this server begins no drills').waitFor();
    await page.unroute('**/api/v1/drills');
    await begin.click();
    await page.getByText('Message sent: slack-webhook').waitFor();
    await page.getByText('Waiting for an answer').waitFor();
    expect(await console.complaints()).toEqual([]);
  });
});
