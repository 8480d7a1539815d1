import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import en from './en.json' with { type: 'json' }

export const languages = ['en', 'ur'] as const
export type Language = (typeof languages)[number]

/** Names of the languages, each in itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', ur: 'اردو' }

/** Prepares the words of the window; call once before anything is shown. */
export async function startWords(language: Language): Promise<void> {
  await loadWords(language)
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, ...(urdu && { ur: { translation: urdu } }) },
    lng: language,
    fallbackLng: 'en',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    // An error may come without a value that its words have room for.
    missingInterpolationHandler: () => '–',
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
  return { language, isUrdu: language === 'ur', change: (to) => void changeTo(to) }
}

let urdu: object | undefined

/** English is always there, since it stands in for a word that is missing; Urdu comes when it is wanted. */
async function loadWords(language: Language): Promise<void> {
  if (language === 'ur') urdu ??= (await import('./ur.json', { with: { type: 'json' } })).default
}

async function changeTo(language: Language): Promise<void> {
  await loadWords(language)
  if (urdu) i18next.addResourceBundle('ur', 'translation', urdu)
  await i18next.changeLanguage(language)
}

function placeLanguage(language: string): void {
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ur' ? 'rtl' : 'ltr'
}
