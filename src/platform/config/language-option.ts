import { LANGUAGES } from '#kernel';
import { defineOptions } from './definition.ts';

/** The option of every program. */
export const LANGUAGE_OPTION = defineOptions({
  lang: {
    type: 'string',
    flag: '--lang <language>',
    env: ['YAGURA_LANG'],
    file: 'language',
    allowed: LANGUAGES,
    description: { en: 'language of texts (default: from LANG)', ja: '表示言語（既定: LANG から判定）' },
  },
});
