import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Console, describeInBrowser, openConsole } from './browser.ts';

describeInBrowser('the daily work', () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole({ amount: 'some' });
  });
  afterAll(() => console?.close());

  const firstFinding = async () => {
    const { page, url } = console;
    const list = await page.request.get(`${url}/api/v1/findings?f=state%3Dopen&f=stage%3Dtriaged`);
    return ((await list.json()) as { items: { id: string }[] }).items[0]?.id ?? 'none';
  };

  it('changes selected findings, and says what it will do and what it did', async () => {
    const { page, open } = console;
    await open('/findings?f=state%3Dopen&f=stage%3Dnew');
    await page
      .getByRole('checkbox', { name: /^Select/ })
      .nth(1)
      .check();
    await page
      .getByRole('checkbox', { name: /^Select/ })
      .nth(2)
      .check();
    await page.getByRole('button', { name: 'Work on 2 selected' }).click();
    await page.getByRole('menuitem', { name: 'Change the stage…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 selected findings').waitFor();
    await dialog.getByRole('radio', { name: 'In progress' }).check();
    await dialog.getByText('2 findings move to “In progress”.').waitFor();
    await dialog.getByRole('button', { name: 'Do it' }).click();
    await dialog.getByText('2 findings changed').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    expect(await page.getByRole('button', { name: 'Work on many' }).count()).toBe(1);
  });

  it('names what was refused when all that match are changed', async () => {
    const { page, open } = console;
    await open('/findings?f=state%3Dopen%2Cfixed');
    await page.getByRole('button', { name: 'Work on many' }).click();
    await page.getByRole('menuitem', { name: 'Assign to me…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^All \d+ that match the filter$/).waitFor();
    await dialog.getByText(/findings go to mori@example.com\.$/).waitFor();
    await dialog.getByRole('button', { name: 'Do it' }).click();
    await dialog.getByText(/^\d+ findings changed$/).waitFor();
    await dialog.getByText('Asks for no work any more').waitFor();
    expect(await dialog.locator('a[href^="/findings/"]').count()).toBeGreaterThan(0);
  });

  it('does not change everything without a filter', async () => {
    const { page, open } = console;
    await open('/findings');
    await page.getByRole('button', { name: 'Work on many' }).click();
    await page.getByRole('menuitem', { name: 'Comment…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Set a filter first: a change of everything is refused.').waitFor();
    await dialog.getByRole('textbox').fill('seen');
    expect(await dialog.getByRole('button', { name: 'Do it' }).isDisabled()).toBe(true);
  });

  it('keeps a filter as a view, chooses it again and removes it', async () => {
    const { page, open } = console;
    await open('/findings?f=stage%3Dwaiting&sort=due');
    await page.getByRole('button', { name: 'Manage views' }).click();
    await page.getByRole('menuitem', { name: 'Save this filter…' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('blocked');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await open('/findings');
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('option', { name: 'blocked' }).click();
    await page.waitForURL(
      (url) => url.searchParams.get('f') === 'stage=waiting' && url.searchParams.get('sort') === 'due',
    );
    await page.getByRole('button', { name: 'Manage views' }).click();
    await page.getByRole('menuitem', { name: 'Remove this view' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Saved views' }).click();
    expect(await page.getByRole('option', { name: 'blocked' }).count()).toBe(0);
  });

  it('moves a finding and shows who did it in its history', async () => {
    const { page, open } = console;
    await open(`/findings/${await firstFinding()}`);
    await page.getByRole('button', { name: 'Move to: Waiting' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('until the release');
    await dialog.getByRole('button', { name: 'Do it' }).click();
    await dialog.getByText('1 finding changed').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByText('Stage: Triaged → Waiting').waitFor();
    await page.getByText('until the release').waitFor();
    expect(await page.getByText('A later look still found it.').count()).toBe(1);
  });

  it('shows what products say, with their record', async () => {
    const { page, open, url } = console;
    const list = await page.request.get(`${url}/api/v1/findings?f=state%3Dopen&limit=200`);
    const { items } = (await list.json()) as { items: { id: string; sources: unknown[] }[] };
    await open(`/findings/${items.find(({ sources }) => sources.length > 0)?.id}`);
    await page.getByRole('button', { name: /^Show the record arn/ }).click();
    expect(await page.getByRole('dialog').locator('pre').textContent()).toContain('security-control/IAM.3');
  });

  it('asks for an exception and says how much it would hide', async () => {
    const { page, open } = console;
    await open(`/findings/${await firstFinding()}`);
    await page.getByRole('button', { name: 'Ask for an exception' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^Would hide \d+ findings? now$/).waitFor();
    await dialog.getByRole('radio', { name: /^This rule everywhere/ }).check();
    await dialog.getByText(/^Accounts: \d+, rules: 1\.$/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Ask for it' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('moves to a role in March');
    await dialog.getByRole('button', { name: 'Ask for it' }).click();
    await dialog.getByText('It hides nothing yet: another person decides.').waitFor();
    await dialog.getByRole('link', { name: 'Show the exception' }).click();
    await page.getByText('You asked for this, so another person decides.', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Withdraw' }).count()).toBe(1);
  });

  it('decides on what others asked for, and says when that counts', async () => {
    const { page, open } = console;
    await open('/exceptions?state=asked');
    await page.locator('tbody a[href="/exceptions/others"]').click();
    await page.getByRole('heading', { name: 'What it would hide' }).waitFor();
    expect(await page.getByRole('button', { name: 'Reject' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('it hides what it covers within seconds', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'End it now' }).waitFor();
    expect(await page.getByText('Being decided anew', { exact: true }).count()).toBe(1);
  });

  it('says why an exception does not hold', async () => {
    const { page, open } = console;
    await open('/exceptions/failing');
    await page.getByText('It does not hold: its compensating control fails.', { exact: false }).waitFor();
    expect(await page.getByText('Failed at the last run').count()).toBe(1);
  });

  it('orders actions by the risk they remove', async () => {
    const { page, open } = console;
    await open('/actions');
    await page.getByRole('button', { name: 'By risk removed per hour' }).click();
    await page.waitForURL((url) => url.searchParams.get('by') === 'risk');
    expect(await page.getByText('Effort', { exact: true }).count()).toBeGreaterThan(1);
  });

  it('complained about nothing', async () => {
    expect(await console.complaints()).toEqual([]);
  });
});

describeInBrowser('the daily work of who only looks', () => {
  it('offers nothing that the role may not do', async () => {
    const console = await openConsole({ amount: 'some', role: 'viewer' });
    const { page, open } = console;
    await open('/findings?f=state%3Dopen');
    await page.locator('tbody a[href^="/findings/"]').first().waitFor();
    expect(await page.getByRole('checkbox', { name: /^Select/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Work on|^Manage views/ }).count()).toBe(0);
    await page.locator('tbody a[href^="/findings/"]').first().click();
    await page.getByRole('heading', { level: 2, name: 'Work' }).waitFor();
    expect(await page.getByRole('button', { name: /^Move to|^Comment|^Ask for/ }).count()).toBe(0);
    await open('/exceptions/others');
    await page.getByRole('heading', { name: 'What it would hide' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Decision' }).count()).toBe(0);
    await console.close();
  });
});
