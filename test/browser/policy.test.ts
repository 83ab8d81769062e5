import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Console, describeInBrowser, openConsole } from './browser.ts';

describeInBrowser('the policy', () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole({ amount: 'some' });
  });
  afterAll(() => console?.close());

  const write = (text: string) => console.page.getByRole('textbox', { name: 'Text of the policy (YAML)' }).fill(text);
  const tryIt = () => console.page.getByRole('button', { name: 'Try it' }).click();

  it('names a mistake of a text and leads to its line', async () => {
    const { page, open } = console;
    await open('/policy?tab=edit');
    await write('version: 2\nignor: []\n');
    await tryIt();
    await page.getByText('did you mean', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Go to line 2' }).click();
    const chosen =
      'document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)';
    expect(await page.evaluate(chosen)).toBe('ignor: []');
    expect(await page.getByRole('button', { name: 'Save the policy' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('counts what remains, shows the lines that change, and saves only what was tried', async () => {
    const { page, open } = console;
    await open('/policy?tab=edit');
    await write('version: 2\nignore: []\n');
    await tryIt();
    await page.getByText(/of 1\d\d active findings stay on the list$/).waitFor();
    expect(await page.locator('.patch-added').count()).toBe(2);
    await write('version: 2\nignore: []\n# more\n');
    await page.getByText('The text has changed since this was counted. Try it again.').waitFor();
    expect(await page.getByRole('button', { name: 'Save the policy' }).getAttribute('aria-disabled')).toBe('true');
    await tryIt();
    const sent = page.waitForRequest((request) => request.method() === 'PUT');
    await page.getByRole('button', { name: 'Save the policy' }).click();
    expect((await sent).postDataJSON()).toMatchObject({ policy: 'version: 2\nignore: []\n# more\n' });
    await page.getByText('Saved. What was seen last is decided anew within seconds.').waitFor();
  });

  it('keeps the text when somebody else was faster, and says what to do', async () => {
    const { page, open } = console;
    await open('/policy?tab=edit');
    await write('version: 2\nignore: []\n# mine\n');
    await tryIt();
    await page.locator('.patch-added').first().waitFor();
    await page.route('**/api/v1/policy', async (route) => {
      if (route.request().method() === 'PUT') {
        const body = { code: 'usage', message: 'the policy file has changed since it was read', mend: 'read it again' };
        return route.fulfill({ status: 400, json: body });
      }
      const answer = await route.fetch();
      return route.fulfill({ json: { ...(await answer.json()), digest: 'another' } });
    });
    await page.getByRole('button', { name: 'Save the policy' }).click();
    await page.getByText('Somebody changed the policy file meanwhile').waitFor();
    await page.getByRole('button', { name: 'Keep my text and compare' }).click();
    await page.getByText('Somebody changed the policy file meanwhile').waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox', { name: 'Text of the policy (YAML)' }).inputValue()).toContain('# mine');
    await page.unroute('**/api/v1/policy');
    expect(await console.complaints()).toEqual([]);
  });

  it('is made by a wizard that counts after each answer and hands its proposal to the editor', async () => {
    const { page, open } = console;
    await open('/policy/wizard');
    await page.getByText(/^You have 1\d\d active findings$/).waitFor();
    const next = page.getByRole('button', { name: 'Next', exact: true });
    await next.click();
    await page.getByText('What is the unit Sandbox for?').waitFor();
    for (let step = 0; step < 4; step += 1) await next.click();
    await page
      .getByText(/^(\d+) of \1 active findings stay on the list$/)
      .first()
      .waitFor();
    await page.getByRole('checkbox').first().check();
    await page
      .getByText(/findings are off the list with their reasons/)
      .first()
      .waitFor();
    await next.click();
    await page.locator('.patch-added', { hasText: 'ignore:' }).waitFor();
    await page.getByRole('button', { name: 'Open in the editor' }).click();
    const text = page.getByRole('textbox', { name: 'Text of the policy (YAML)' });
    await expect.poll(() => text.inputValue()).toContain('id: wizard');
    expect(await console.complaints()).toEqual([]);
  });

  it('is only shown to who may not propose', async () => {
    const viewer = await openConsole({ amount: 'some', role: 'viewer' });
    await viewer.open('/policy');
    await viewer.page.getByRole('heading', { name: 'Owners' }).first().waitFor();
    expect(await viewer.page.getByRole('tab').count()).toBe(0);
    await viewer.open('/policy/wizard');
    await viewer.page.getByText('Your role may not propose a policy').waitFor();
    expect(await viewer.complaints()).toEqual([]);
    await viewer.close();
  });
});
