import { I18nProvider, type I18nProviderProps } from '@cloudscape-design/components/i18n';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Localized } from '#api/contract';
import { fillMessage, type MessageParams } from './messages/catalogue.ts';
import { type Catalogue, LANGUAGES, type Language, loadCatalogue, type MessageKey } from './messages/index.ts';
import { readSetting, writeSetting } from './setting.ts';

export type Text = (key: MessageKey, params?: MessageParams) => string;

interface Words {
  readonly language: Language;
  /** A text of the console's catalogue. */
  readonly text: Text;
  /** A text that came from the server in all languages. */
  readonly localized: (texts: Localized) => string;
  /** A text for a value of an open set: the value itself when the catalogue has none. */
  readonly named: (prefix: string, value: string) => string;
  readonly choose: (language: Language) => void;
}

interface Loaded {
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly components: I18nProviderProps.Messages;
}

const WordsContext = createContext<Words | undefined>(undefined);

/** The language chosen before, else the browser's first one that we speak, else English. */
export function preferredLanguage(): Language {
  const wanted = [readSetting('language') ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2));
  return (
    wanted.map((tag) => LANGUAGES.find((language) => language === tag)).find((language) => language !== undefined) ??
    'en'
  );
}

/** Loads both catalogues of a language: ours and that of the components. */
export async function loadLanguage(language: Language): Promise<Loaded> {
  const [catalogue, components] = await Promise.all([
    loadCatalogue(language),
    language === 'ja'
      ? import('@cloudscape-design/components/i18n/messages/all.ja')
      : import('@cloudscape-design/components/i18n/messages/all.en'),
  ]);
  return { language, catalogue, components: components.default };
}

export function LanguageProvider({ first, children }: { first: Loaded; children: ReactNode }) {
  const [loaded, setLoaded] = useState(first);
  const { language, catalogue, components } = loaded;

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const words = useMemo<Words>(() => {
    const text: Text = (key, params = {}) => fillMessage(catalogue[key], params, language);
    return {
      language,
      text,
      localized: (texts) => texts[language],
      named: (prefix, value) => {
        const key = `${prefix}.${value}`;
        return Object.hasOwn(catalogue, key) ? text(key as MessageKey) : value;
      },
      choose: (next) => {
        writeSetting('language', next);
        loadLanguage(next).then(setLoaded, () => undefined);
      },
    };
  }, [language, catalogue]);

  return (
    <I18nProvider locale={language} messages={[components]}>
      <WordsContext value={words}>{children}</WordsContext>
    </I18nProvider>
  );
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords outside of LanguageProvider');
  return words;
}
