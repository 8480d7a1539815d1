import { useLocation } from 'wouter'
import type { Service } from '../client/service.ts'
import { TodayScreen } from '../features/today/TodayScreen.tsx'
import { places } from '../ui/places.ts'
import { Gate } from './Gate.tsx'
import { Providers } from './Providers.tsx'
import { Routes } from './Routes.tsx'

/** The whole window. */
export function App({ service }: { service: Service }) {
  return (
    <Providers service={service}>
      <Gate>
        <Screens />
      </Gate>
    </Providers>
  )
}

/** Today is there from the start; the others are loaded when it stands. */
function Screens() {
  const [place] = useLocation()
  return place === places.today ? <TodayScreen /> : <Routes />
}
