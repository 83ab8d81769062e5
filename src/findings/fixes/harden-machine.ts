import { type Fix, steps } from './definition.ts';

export const hardenMachine: Fix = {
  id: 'harden-machine',
  effort: 'hours',
  sources: [
    { url: 'https://docs.aws.amazon.com/imagebuilder/latest/userguide/toe-stig.html', read: '2026-11-26' },
    { url: 'https://www.cisecurity.org/cis-benchmarks', read: '2026-11-26' },
  ],
  title: {
    en: 'Harden the machine {place} ({count} settings)',
    ja: 'マシン {place} の堅牢化（設定 {count} 件）',
  },
  steps: {
    en: steps(
      'Read below which settings are open; each names the file and the line it stands in, and what to write there.',
      'Change them in what makes the machine (the machine image, its configuration management), so that the next one is right from the start.',
      'Try it on one machine outside of production: log in, and see that the service is healthy.',
      'Roll it out, or replace the machines from the new image.',
      'The findings close with the next report of the agent.',
    ),
    ja: steps(
      '下の検出結果で、問題のある設定と、そのファイル・行・設定すべき内容を確認します。',
      '次に起動するマシンにも反映されるよう、マシンイメージや構成管理の側で変更します。',
      '本番環境の外の 1 台で、ログインできることとサービスが正常なことを確認します。',
      '全体に適用するか、新しいイメージのマシンに置き換えます。',
      '検出結果は、エージェントの次回の報告で解消します。',
    ),
  },
  effect: {
    en: 'Who finds a way in gets less far, and leaves traces.',
    ja: '侵入された場合の被害が広がりにくくなり、痕跡も残ります。',
  },
};
