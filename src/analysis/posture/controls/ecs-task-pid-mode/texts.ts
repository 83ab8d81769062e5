import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'ECS tasks do not share the processes of their host',
    ja: 'ECS タスクがホストのプロセス名前空間を共有していない',
  },
  why: {
    en: 'A container in the process namespace of its host sees all that runs there, and may stop or change it.',
    ja: 'ホストのプロセス名前空間を共有するコンテナは、ホスト上のすべてのプロセスを参照し、停止や改変ができる可能性があります。',
  },
  mend: {
    en: 'In the ECS console create a new revision without PID mode “host” and update the services that run the old one.',
    ja: 'ECS コンソールで PID モード「host」を外した新しいリビジョンを作成し、古いリビジョンを使うサービスを更新します。',
  },
  fix: {
    en: 'Take host processes from ECS tasks in {account} ({count})',
    ja: '{account} の ECS タスクのホストプロセス共有の解消（{count} 件）',
  },
  reasons: {
    'host-processes': {
      en: 'It shares the process namespace of its host.',
      ja: 'ホストのプロセス名前空間を共有します。',
    },
  },
};
