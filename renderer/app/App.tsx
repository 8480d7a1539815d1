import type { Service } from '../client/service.ts'
import { Gate } from './Gate.tsx'
import { Providers } from './Providers.tsx'
import { Routes } from './Routes.tsx'

/** The whole window. */
export function App({ service }: { service: Service }) {
  return (
    <Providers service={service}>
      <Gate>
        <Routes />
      </Gate>
    </Providers>
  )
}
