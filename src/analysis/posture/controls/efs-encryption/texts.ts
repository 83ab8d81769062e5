import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'EFS file systems are encrypted with a KMS key',
    ja: 'EFS ファイルシステムが KMS キーで暗号化されている',
  },
  why: {
    en: 'Files lie on disks that others own after you.',
    ja: '暗号化していないと、ストレージ上のファイルがそのまま読み取られるおそれがあります。',
  },
  mend: {
    en: 'Encryption cannot be switched on: make an encrypted file system and copy the files with AWS DataSync or a replication.',
    ja: '後から暗号化を有効にはできません。暗号化したファイルシステムを作成し、AWS DataSync またはレプリケーションでファイルをコピーします。',
  },
  fix: {
    en: 'Encrypt EFS file systems in {account} ({count})',
    ja: '{account} の EFS ファイルシステムの暗号化（{count} 件）',
  },
  reasons: {
    'not-encrypted': { en: 'The file system is not encrypted.', ja: 'ファイルシステムが暗号化されていません。' },
  },
};
