import { useState } from 'react'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Screen } from '../../ui/Screen.tsx'
import { OwnOffice } from './OwnOffice.tsx'
import css from './Settings.module.css'

/** The first run: try with a sample office, or set up our own. The language is at the top of the window. */
export function WelcomeScreen() {
  const t = useWords()
  const [own, setOwn] = useState(false)
  const init = useCommand('register.init')
  const trySample = () => void init.run({ kind: 'sample' })
  useKeys({ 'Alt+1': trySample, 'Alt+2': () => setOwn(true) }, { enabled: !own && !init.running })
  if (own) return <OwnOffice onBack={() => setOwn(false)} />
  return (
    <Screen title={t('welcome.title')} subtitle={t('welcome.words')}>
      <div className={css.cards}>
        <button type="button" className={css.card} autoFocus disabled={init.running} onClick={trySample}>
          <strong>{t('welcome.sample')}</strong>
          <span>{t('welcome.sampleHint')}</span>
          <Keys keys="Alt+1" />
        </button>
        <button type="button" className={css.card} disabled={init.running} onClick={() => setOwn(true)}>
          <strong>{t('welcome.own')}</strong>
          <span>{t('welcome.ownHint')}</span>
          <Keys keys="Alt+2" />
        </button>
      </div>
      <ErrorText error={init.error} />
    </Screen>
  )
}
