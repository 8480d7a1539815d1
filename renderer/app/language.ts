import i18next from 'i18next'
import { startWords, type Language } from '../locales/i18n.ts'

const key = 'language'

/** Starts the words in the language chosen last on this PC; the first time in that of the system. */
export async function startLanguage(): Promise<void> {
  // Not on the desk of the register: the window must speak before, and without, the service.
  const chosen = localStorage.getItem(key) ?? navigator.language
  const language: Language = chosen.startsWith('ur') ? 'ur' : 'en'
  await Promise.all([startWords(language), language === 'ur' ? loadUrduFont() : undefined])
  i18next.on('languageChanged', (now) => localStorage.setItem(key, now))
}

/** Loads the font of Urdu, so that the first drawing has it; without it the words are still there. */
export async function loadUrduFont(): Promise<void> {
  await document.fonts.load("1rem 'Noto Nastaliq Urdu'", 'ا').catch(() => undefined)
}
