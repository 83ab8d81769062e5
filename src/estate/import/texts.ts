import { fillTemplate, type Language, type Localized, type Reason } from '#kernel';

/** What an import can say of a file or of a part of it. */
export const IMPORT_TEXTS = {
  hidden: { en: 'hidden file or folder', ja: '隠しファイルまたは隠しフォルダーです' },
  'symbolic-link': { en: 'symbolic link, not followed', ja: 'シンボリックリンクのため、たどりませんでした' },
  'not-a-file': { en: 'device, pipe or socket', ja: 'デバイス、パイプまたはソケットです' },
  'too-deep': { en: 'folder nested too deeply', ja: 'フォルダーの階層が深すぎます' },
  'too-many': { en: 'beyond the limit of files', ja: 'ファイル数の上限を超えています' },
  unreadable: { en: 'cannot be read: {detail}', ja: '読み取れません: {detail}' },
  'other-type': { en: 'neither JSON nor CSV by its name', ja: '拡張子が JSON でも CSV でもありません' },
  'too-large': { en: 'larger than {limit} MiB', ja: '{limit} MiB を超えています' },
  'damaged-gzip': { en: 'damaged gzip', ja: 'gzip が壊れています' },
  empty: { en: 'empty file', ja: '空のファイルです' },
  binary: { en: 'binary: it has NUL bytes', ja: 'バイナリです（NUL バイトを含みます）' },
  'wrong-encoding': {
    en: 'neither UTF-8 nor UTF-16 with a byte order mark',
    ja: 'UTF-8 でも BOM 付き UTF-16 でもありません',
  },
  'bad-json': { en: 'not valid JSON', ja: 'JSON として正しくありません' },
  'cut-off': { en: 'JSON that ends too early', ja: 'JSON が途中で切れています' },
  'too-nested': { en: 'JSON nested deeper than {limit}', ja: 'JSON の入れ子が {limit} 段を超えています' },
  'too-many-values': { en: 'more than {limit} JSON values', ja: 'JSON の値が {limit} 個を超えています' },
  'not-an-answer': {
    en: 'not the answer of an AWS call: the file is no JSON object (was --query used?)',
    ja: 'AWS API の応答ではありません。JSON オブジェクトではないためです（--query を使っていませんか）',
  },
  'foreign-csv': { en: 'a CSV, but no IAM credential report', ja: 'CSV ですが IAM 認証情報レポートではありません' },
  'mixed-report': {
    en: 'a credential report with ARNs of {count} accounts',
    ja: '認証情報レポートに {count} 個のアカウントの ARN が混在しています',
  },
  'nothing-known': { en: 'no known resources: {members}', ja: '既知のリソースがありません: {members}' },
  'escapes-mended': {
    en: '{count} backslashes that are no JSON escape were read as plain backslashes',
    ja: 'JSON のエスケープではないバックスラッシュ {count} 個を、文字どおりに読みました',
  },
  unidentified: {
    en: '{count} items of {member} carry no id: they got one made from their content',
    ja: '{member} の {count} 件に ID がないため、内容から作った ID を付けました',
  },
  'empty-of-unknown-kind': {
    en: '`{member}` is empty, and several services answer under that name: which one is not said',
    ja: '`{member}` が空です。同じ名前で応答するサービスが複数あり、どれか判断できません',
  },
  deleted: { en: '{count} deleted resources left out', ja: '削除済みのリソース {count} 件を除外しました' },
  'account-padded': {
    en: 'folder "{folder}" taken as account {account}: leading zeros were lost',
    ja: 'フォルダー "{folder}" をアカウント {account} とみなしました（先頭のゼロが失われています）',
  },
  'account-assumed': {
    en: 'no folder, owner or ARN says which account this is: {account} was taken',
    ja: 'フォルダー名、所有者、ARN のいずれからもアカウントが分からないため、{account} としました',
  },
  'account-disputed': {
    en: 'the contents name several accounts ({accounts}): {account} was taken',
    ja: '内容に複数のアカウント（{accounts}）が現れるため、{account} としました',
  },
  'region-unknown': {
    en: 'no folder, file name, zone or ARN says which region this is',
    ja: 'フォルダー名、ファイル名、ゾーン、ARN のいずれからもリージョンが分かりません',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type ImportNoteCode = keyof typeof IMPORT_TEXTS;

export interface ImportNote extends Reason {
  readonly code: ImportNoteCode;
}

/** A note as a sentence in one language. */
export function sayNote({ code, params }: ImportNote, language: Language): string {
  return fillTemplate(IMPORT_TEXTS[code][language], params);
}

export function note(code: ImportNoteCode, params: Reason['params'] = {}): ImportNote {
  return { code, params };
}
