import { useLocation } from 'wouter'
import { useWords } from '../locales/i18n.ts'
import { Keys } from '../ui/Keys.tsx'
import { navItemOf, navItems } from './nav.ts'
import css from './Shell.module.css'

/** The way to every screen, with its key. */
export function Rail() {
  const t = useWords()
  const [place] = useLocation()
  const current = navItemOf(place)
  return (
    <nav className={css.rail} aria-label={t('nav.label')}>
      {navItems.map(({ name, place: to, keys, icon: Icon }) => (
        <a
          key={name}
          href={`#${to}`}
          className={css.item}
          aria-current={name === current?.name ? 'page' : undefined}
          aria-keyshortcuts={keys}
        >
          <Icon size={22} aria-hidden />
          <span className={css.itemWords}>{t(`nav.${name}`)}</span>
          <Keys keys={keys} />
        </a>
      ))}
    </nav>
  )
}
