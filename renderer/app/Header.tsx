import { Button } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useWords } from '../locales/i18n.ts'
import { Keys } from '../ui/Keys.tsx'
import { OneLine } from '../ui/Ltr.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import css from './Shell.module.css'
import { palette } from './paletteStore.ts'

/** The top of the window: whose register this is, the way to everything, the language. */
export function Header({ office, canFind }: { office: string | null; canFind: boolean }) {
  const t = useWords()
  return (
    <div className={css.header} role="region" aria-label={t('app.name')}>
      <strong className={css.brand}>{t('app.name')}</strong>
      <div className={css.office}>{office !== null && <OneLine>{office}</OneLine>}</div>
      {canFind && (
        <Button
          variant="default"
          size="md"
          onClick={() => palette.open()}
          leftSection={<IconSearch size={18} aria-hidden />}
          rightSection={<Keys keys="Ctrl+K" />}
        >
          {t('app.find')}
        </Button>
      )}
      <LanguageSwitch />
    </div>
  )
}
