import { describe, expect, it } from 'vitest';
import { en } from '../../web/app/messages/en.ts';
import { ja } from '../../web/app/messages/ja.ts';
import type { Message } from '../../web/app/messages/catalogue.ts';

const forms = (message: Message): string[] => (typeof message === 'string' ? [message] : [message.one, message.other]);

const placesOf = (message: Message): string[] =>
  [...new Set(forms(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted();

/** Names and units that are the same in Japanese. */
const SAME =
  /^(ARN|ID|MFA|AWS API|AWS CIS.*|AWS Config|Security Hub|Trusted Advisor|CIS AWS \d\.0\.0|AWS FSBP|NIST 800-53 Rev\. 5|PCI DSS 4\.0\.1|AWS CLI|Terraform|CloudFormation|Inspector|GuardDuty|IAM Access Analyzer|Macie|Prowler|Yagura|SRE|VPC|API|WAF|WebACL|CloudFront|CAPTCHA|Classic Load Balancer|\{label\}（\{families\}）|\{name\}（\{label\}）|\{role\}: \{name\}|OU \{what\}|\{title\}|・|\{state\}（\{n\}）|\{from\} → \{to\}|\{from\}～\{to\}|\{severity\} \{n\}|CVE|\{n\} %|Inspector: \{score\}|OS|\{name\}（\{n\}）|\{day\}: \{before\} → \{after\})$/;

describe('the catalogue', () => {
  it('has the same keys in the same order in both languages', () => {
    expect(Object.keys(ja)).toEqual(Object.keys(en));
  });

  it.each(Object.keys(en) as (keyof typeof en)[])('%s asks for the same places in both', (key) => {
    expect(placesOf(ja[key])).toEqual(placesOf(en[key]));
    expect(
      forms(en[key])
        .concat(forms(ja[key]))
        .every((text) => text !== ''),
    ).toBe(true);
  });

  it('is Japanese in Japanese', () => {
    const latin = Object.entries(ja).filter(
      ([, text]) => !SAME.test(text) && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、]/u.test(text),
    );
    expect(latin).toEqual([]);
  });
});
