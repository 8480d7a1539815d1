import { languageNames, languages, useLanguage, useWords } from '../locales/i18n.ts'
import { LanguageName } from './LanguageName.tsx'
import css from './Shell.module.css'

/** English or Urdu, at any time. */
export function LanguageSwitch() {
  const t = useWords()
  const { language, change } = useLanguage()
  return (
    <div className={css.languages} role="group" aria-label={t('app.language')}>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          className={css.language}
          aria-label={languageNames[each]}
          aria-pressed={each === language}
          onClick={() => change(each)}
        >
          <LanguageName language={each} />
        </button>
      ))}
    </div>
  )
}
