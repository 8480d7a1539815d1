import { Loader } from '@mantine/core'
import { Redirect, useLocation } from 'wouter'
import { useEffect, type ReactNode } from 'react'
import { useServiceState } from '../client/context.ts'
import { useQueryCall } from '../client/hooks.ts'
import { useNewDay } from '../client/newDay.ts'
import { useLanguage, useWords } from '../locales/i18n.ts'
import { OwnOfficeContext } from '../ui/ownOffice.ts'
import { places } from '../ui/places.ts'
import { TodayContext } from '../ui/today.ts'
import { Header } from './Header.tsx'
import { EnrolScreen, WelcomeScreen } from './later.tsx'
import { rememberOpened, wasOpened } from './opened.ts'
import { Reconnecting, Shell } from './Shell.tsx'
import css from './Shell.module.css'
import { RegisterTrouble, ServiceDown } from './Trouble.tsx'

/** What comes before any screen: a service that answers, a register that opens, an office, a known PC. */
export function Gate({ children }: { children: ReactNode }) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const [place] = useLocation()
  const service = useServiceState()
  const state = useQueryCall('register.state', {})
  useNewDay(state.data?.profile?.timeZone ?? 'Asia/Karachi')
  const isOpen = state.data && state.data.ready && state.data.deviceKnown
  useEffect(() => {
    if (isOpen !== undefined) rememberOpened(isOpen)
  }, [isOpen])

  if (service === 'stopped') return <Alone>{<ServiceDown />}</Alone>
  if (!state.data) {
    if (state.error && service === 'ready') return <Alone>{<RegisterTrouble error={state.error} />}</Alone>
    if (!wasOpened()) return <Alone>{<Loader aria-label={t('ui.loading')} />}</Alone>
  }
  const { ready = true, deviceKnown = true, profile = null, today = null } = state.data ?? {}
  const inside = (shown: ReactNode) => <TodayContext value={today}>{shown}</TodayContext>
  if (!ready) return inside(<Alone full>{<WelcomeScreen />}</Alone>)
  if (!deviceKnown) return inside(<Alone full>{<EnrolScreen />}</Alone>)
  const office = profile && (isUrdu && profile.nameUrdu !== '' ? profile.nameUrdu : profile.name)
  if (place === '/' || place === '' || place === places.welcome) return <Redirect to={places.today} replace />
  // Today asks for nothing that must be known before; every other screen waits.
  const isShown = state.data !== undefined || place === places.today
  return inside(
    <OwnOfficeContext value={office ?? ''}>
      <Shell office={office}>{isShown && children}</Shell>
    </OwnOfficeContext>,
  )
}

/** The window without its rail, around what must be settled first. */
function Alone({ children, full }: { children: ReactNode; full?: boolean }) {
  return (
    <div className={css.shell}>
      <Header office={null} canFind={false} />
      <Reconnecting />
      <div className={full ? css.content : css.alone}>{children}</div>
    </div>
  )
}
