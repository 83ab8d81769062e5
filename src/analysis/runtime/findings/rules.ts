import { HARDENING_HEADS } from '#estate/model';
import type { Localized } from '#kernel';
import type { RuleHead } from '../../rule.ts';

/** Each check says what is wrong and what mends it. */
const HARDENING_REASONS: Readonly<Record<string, Localized>> = Object.fromEntries(
  Object.entries(HARDENING_HEADS).map(([id, { title, mend }]) => [
    id,
    { en: `${title.en}. ${mend.en}`, ja: `${title.ja}: ${mend.ja}` },
  ]),
);

/** What the agents on machines see that should not be so. */
export const RUNTIME_RULES = {
  current: {
    id: 'processes-run-current-code',
    severity: 'medium',
    answers: [],
    fix: { id: 'restart-programs', per: 'verdict' },
    needs: [],
    sources: [{ url: 'https://man7.org/linux/man-pages/man5/proc_pid_maps.5.html', read: '2026-11-26' }],
    texts: {
      title: {
        en: 'Running programs use the code on disk',
        ja: '実行中のプログラムがディスク上の最新コードを使用している',
      },
      why: {
        en: 'An update replaces files, not what is in memory: until the program starts again, the old code with its vulnerabilities goes on answering, and every inventory says that it is mended.',
        ja: '更新で置き換わるのはファイルだけで、メモリ上のコードは変わりません。再起動するまで脆弱性のある古いコードが動き続けますが、インベントリ上は修正済みに見えます。',
      },
      mend: {
        en: 'Restart the program (`systemctl restart <unit>`) or the container, or the machine when it is a part of the system that everything uses.',
        ja: 'プログラム（`systemctl restart <unit>`）またはコンテナを再起動してください。多くのプログラムが使うライブラリの場合はマシンを再起動します。',
      },
      reasons: {
        'old-code': {
          en: '{program} runs code whose file was replaced or removed: {files}.',
          ja: '{program} は、置き換えまたは削除されたファイルのコードで動いています: {files}。',
        },
        restarted: { en: '{program} runs the code on disk.', ja: '{program} はディスク上のコードで動いています。' },
      },
    },
  },
  hardened: {
    id: 'machines-are-hardened',
    severity: 'medium',
    answers: [],
    fix: { id: 'harden-machine', per: 'resource' },
    needs: [],
    sources: [{ url: 'https://www.cisecurity.org/cis-benchmarks', read: '2026-11-26' }],
    texts: {
      title: { en: 'The machine is set up to resist', ja: 'マシンが堅牢に設定されている' },
      why: {
        en: 'Settings of the operating system decide how far somebody gets who found a way in. The agent reads them where they count, and not where somebody meant to write them.',
        ja: 'OS の設定は、侵入された後に被害がどこまで広がるかを左右します。エージェントは、意図された値ではなく実際に有効な設定を読み取ります。',
      },
      mend: {
        en: 'Do what the reason says, in the machine image or its configuration, so that the next machine is right from the start. `yagura host` on the machine shows every check.',
        ja: '理由に示された対応を、次に起動するマシンにも反映されるようマシンイメージや構成管理で行ってください。すべての確認項目は、マシン上の `yagura host` で確認できます。',
      },
      reasons: HARDENING_REASONS,
    },
  },
  explained: {
    id: 'configuration-explains-traffic',
    severity: 'high',
    answers: [],
    fix: { id: 'explain-traffic', per: 'verdict' },
    needs: [],
    sources: [
      { url: 'https://opentelemetry.io/docs/specs/semconv/general/attributes/', read: '2026-11-26' },
      { url: 'https://man7.org/linux/man-pages/man5/proc_pid_net.5.html', read: '2026-11-26' },
    ],
    texts: {
      title: { en: 'The configuration explains the traffic that is seen', ja: '観測された通信が構成で説明できる' },
      why: {
        en: 'By configuration the internet cannot get there, and somebody of the internet was there: a way exists that nobody knows of, or an account, a region or a kind of resource is not looked at. Whatever rests on "not reachable" is wrong until it is explained.',
        ja: '構成上はインターネットから到達できないはずの場所に、インターネットからの通信が観測されました。把握していない経路があるか、確認対象外のアカウント・リージョン・リソースがあります。説明がつくまで、「到達不可」を前提にした判断はすべて誤っている可能性があります。',
      },
      mend: {
        en: 'Look who it was and how they came (`yagura topology`, flow logs), close the way or take in what was not looked at, and scan again. A connection may be older than the rule that would stop it now.',
        ja: '通信元と経路を確認し（`yagura topology`、フローログ）、経路を閉じるか、確認対象に加えて再スキャンしてください。現在のルールで遮断される前に確立された接続が残っている場合もあります。',
      },
      reasons: {
        'no-way': {
          en: '{client} was seen at {at}, and by configuration nothing of the internet reaches this machine.',
          ja: '{client} からの通信が {at} で観測されましたが、構成上このマシンにはインターネットから到達できません。',
        },
        'other-port': {
          en: '{client} was seen at {at}; by configuration the internet reaches other ports only.',
          ja: '{client} からの通信が {at} で観測されましたが、構成上インターネットから到達できるのは別のポートだけです。',
        },
        over: {
          en: 'Nobody was seen at {at} for a week, or the configuration explains it now.',
          ja: '{at} では 1 週間通信が観測されていないか、現在の構成で説明できます。',
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleHead>>;
