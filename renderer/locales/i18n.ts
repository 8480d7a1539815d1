import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import en from './en.json' with { type: 'json' }
import ur from './ur.json' with { type: 'json' }

export const languages = ['en', 'ur'] as const
export type Language = (typeof languages)[number]

/** Names of the languages, each in itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', ur: 'اردو' }

/** Prepares the words of the window; call once before anything is shown. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, ur: { translation: ur } },
    lng: language,
    fallbackLng: 'en',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  })
  i18next.on('languageChanged', placeLanguage)
  placeLanguage(i18next.language)
}

/** The words of the window now, and again at every change of language. */
export function useWords() {
  const { t } = useTranslation()
  return t
}

/** The language now, and the way to change it. */
export function useLanguage(): { language: Language; isUrdu: boolean; change: (to: Language) => void } {
  const { i18n } = useTranslation()
  const language = i18n.language === 'ur' ? 'ur' : 'en'
  return { language, isUrdu: language === 'ur', change: (to) => void i18n.changeLanguage(to) }
}

function placeLanguage(language: string): void {
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ur' ? 'rtl' : 'ltr'
}
