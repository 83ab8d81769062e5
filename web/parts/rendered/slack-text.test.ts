import { describe, expect, it } from 'vitest';
import { slackPieces } from './slack-text.ts';

describe('the pieces of a Slack text', () => {
  it('are bold, links and the rest', () => {
    expect(slackPieces('*Owner* a &lt;b&gt; &amp;amp; <https://x.example/a|Open it>')).toEqual([
      { text: 'Owner', isBold: true },
      { text: ' a <b> &amp; ', isBold: false },
      { text: 'Open it', isBold: false, url: 'https://x.example/a' },
    ]);
  });

  it('leave alone what only looks like a link', () => {
    expect(slackPieces('<javascript:alert(1)|x>')).toEqual([{ text: '<javascript:alert(1)|x>', isBold: false }]);
  });
});
