import { type Fix, steps } from './definition.ts';

export const guardWayFromInternet: Fix = {
  id: 'guard-way-from-internet',
  effort: 'hours',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html',
      read: '2026-11-26',
    },
  ],
  title: {
    en: 'Guard an entrance from the internet in {account} ({count})',
    ja: '{account} のインターネットからの入口の保護（{count} 件）',
  },
  steps: {
    en: steps(
      'Look at the path: what is behind the entrance, and which other ways lead there.',
      'Close the ports that nobody needs, and send plain HTTP to HTTPS.',
      'Attach a WebACL, first with its new rules in Count; look at its log; then let them block. HTTP APIs, network load balancers and function URLs cannot carry one: put a distribution before them.',
      'When a distribution stands before it, let nobody else in: its origin-facing prefix list in the security group and a secret header, or a VPC origin.',
    ),
    ja: steps(
      '経路を開き、入口の背後に何があり、ほかにどの経路があるかを確認します。',
      '不要なポートを閉じ、HTTP は HTTPS にリダイレクトします。',
      'WebACL を関連付けます。新しいルールはまずカウントにし、ログを確認してからブロックにします。HTTP API・Network Load Balancer・関数 URL には関連付けられないため、前にディストリビューションを置きます。',
      'ディストリビューションを前に置いた場合は、ほかの経路を閉じます（セキュリティグループのオリジン用プレフィックスリストと秘密ヘッダー、または VPC オリジン）。',
    ),
  },
  effect: {
    en: 'Every request is looked at before it reaches the service, whichever way it comes.',
    ja: 'どの経路から来ても、リクエストはサービスに届く前に検査されます。',
  },
};
