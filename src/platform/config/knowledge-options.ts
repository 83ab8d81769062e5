import { defineOptions } from './definition.ts';

/** Options of the commands about what is known outside: exploits, advisories, exploitation. */
export const KNOWLEDGE_OPTIONS = defineOptions({
  knowledgeFrom: {
    type: 'string',
    flag: '--from <folder>',
    env: [],
    description: {
      en: 'folder of a checkout of exploit templates, its licence file included',
      ja: 'エクスプロイトテンプレートのチェックアウト（ライセンスファイルを含むフォルダ）',
    },
  },
  advisorySources: {
    type: 'list',
    flag: '--source <sources>',
    env: ['YAGURA_ADVISORY_SOURCES'],
    file: 'knowledge.sources',
    description: {
      en: 'sources to update (default: all; their ids stand in the reference page of advisory sources)',
      ja: '更新する情報源（既定: すべて。ID はアドバイザリの情報源のリファレンスを参照）',
    },
  },
  advisoryMirror: {
    type: 'string',
    flag: '--mirror <folder>',
    env: ['YAGURA_ADVISORY_MIRROR'],
    file: 'knowledge.mirror',
    description: {
      en: 'folder to read the sources from instead of the network, laid out as their addresses are',
      ja: 'ネットワークの代わりに読み込むミラーのフォルダ（情報源の URL と同じ構成）',
    },
  },
  osvEcosystems: {
    type: 'list',
    flag: '--ecosystems <ecosystems>',
    env: ['YAGURA_OSV_ECOSYSTEMS'],
    file: 'knowledge.osvEcosystems',
    description: {
      en: 'ecosystems of OSV to read, as OSV names them, such as npm,PyPI,Maven',
      ja: 'OSV から読み込むエコシステム（OSV での名称。例: npm,PyPI,Maven）',
    },
  },
  downloads: {
    type: 'string',
    flag: '--downloads <folder>',
    env: ['YAGURA_DOWNLOADS'],
    file: 'knowledge.downloads',
    default: '.yagura/downloads',
    description: {
      en: 'folder for downloads until they are read; a broken one is taken up from there',
      ja: '読み込みまでダウンロードを置くフォルダ（中断したダウンロードはここから再開）',
    },
  },
});
