import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Network ACLs close ports of administration to the internet',
    ja: 'ネットワーク ACL が管理ポートをインターネットに開放していない',
  },
  why: {
    en: 'A network ACL is the second wall: it holds when somebody opens a security group by mistake.',
    ja: 'ネットワーク ACL は第二の防壁です。誰かが誤ってセキュリティグループを開放しても、被害を防げます。',
  },
  mend: {
    en: 'Put an entry that denies ports 22 and 3389 from 0.0.0.0/0 and ::/0 before the entry that allows everything, or allow only what is needed.',
    ja: 'すべてを許可するエントリより小さい番号で、0.0.0.0/0 と ::/0 からのポート 22 と 3389 を拒否するエントリを追加するか、必要な通信だけを許可します。',
  },
  fix: {
    en: 'Close ports of administration in network ACLs of {account} ({count})',
    ja: '{account} のネットワーク ACL における管理ポートの閉鎖（{count} 件）',
  },
  reasons: {
    open: {
      en: 'It lets the whole internet reach {ports}.',
      ja: '{ports} にインターネット全体からの通信を許可しています。',
    },
    'open-wide': {
      en: 'It lets a very large part of the internet reach {ports}.',
      ja: '{ports} にインターネットの非常に広い範囲からの通信を許可しています。',
    },
  },
};
