import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'ECS containers cannot write to their root file system',
    ja: 'ECS コンテナのルートファイルシステムが読み取り専用になっている',
  },
  why: {
    en: 'Where the root file system can be written, an intruder leaves his tools there and changes the program that runs.',
    ja: 'ルートファイルシステムに書き込めると、侵入者がツールを設置したり、実行中のプログラムを改変したりできます。',
  },
  mend: {
    en: 'In the ECS console create a new revision with “Read only root file system”; mount volumes where the program must write.',
    ja: 'ECS コンソールで「読み取り専用ルートファイルシステム」を有効にした新しいリビジョンを作成します。書き込みが必要な場所にはボリュームをマウントします。',
  },
  fix: {
    en: 'Make root file systems of ECS containers read-only in {account} ({count})',
    ja: '{account} の ECS コンテナの読み取り専用化（{count} 件）',
  },
  reasons: {
    writable: {
      en: 'Containers may write to their root file system: {containers}.',
      ja: 'ルートファイルシステムに書き込めるコンテナがあります: {containers}',
    },
    windows: { en: 'Windows containers do not know this.', ja: 'Windows コンテナは対応していません。' },
  },
};
