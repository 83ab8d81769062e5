import { type Fix, steps } from './definition.ts';

export const restartPrograms: Fix = {
  id: 'restart-programs',
  effort: 'minutes',
  sources: [{ url: 'https://www.freedesktop.org/software/systemd/man/latest/systemctl.html', read: '2026-11-26' }],
  title: {
    en: 'Restart {count} programs of {place} that still run old code',
    ja: '{place} の古いコードで動作中のプログラムの再起動（{count} 件）',
  },
  steps: {
    en: steps(
      'Read below which programs run code whose file was replaced, and which packages brought it.',
      'Restart them one after the other: `systemctl restart <unit>`, or start the container again from the new image.',
      'When it is a library that the whole system uses (libc, the kernel), restart the machine in its window: take it out of the balancer first.',
      'Let updates restart services by themselves from now on: `needrestart` on Debian and Ubuntu, `dnf needs-restarting` on Amazon Linux and Red Hat.',
      'The findings close with the next report of the agent, within minutes.',
    ),
    ja: steps(
      'どのプログラムが置き換え前のコードで動いているか、どのパッケージのものかを下の検出結果で確認します。',
      '1 つずつ再起動します（`systemctl restart <unit>`）。コンテナの場合は新しいイメージから起動し直します。',
      'libc やカーネルなどシステム全体が使うものの場合は、ロードバランサーから外したうえで、メンテナンス時間にマシンを再起動します。',
      '今後は更新時にサービスが自動で再起動するようにします（Debian・Ubuntu は `needrestart`、Amazon Linux・Red Hat 系は `dnf needs-restarting`）。',
      '検出結果は、エージェントの次回の報告（数分以内）で解消します。',
    ),
  },
  effect: {
    en: 'What was mended on disk is mended in memory as well.',
    ja: 'ディスク上で修正済みの内容が、メモリ上のコードにも反映されます。',
  },
};
