import { createContext, use, useSyncExternalStore } from 'react'
import type { Service, ServiceState } from './service.ts'

/** The service of this window; the app's providers set it, tests set their own. */
export const ServiceContext = createContext<Service | null>(null)

/** The service of this window. */
export function useService(): Service {
  const service = use(ServiceContext)
  if (!service) throw new Error('useService outside of ServiceContext')
  return service
}

/** How things stand with the service, as it changes. */
export function useServiceState(): ServiceState {
  const service = useService()
  return useSyncExternalStore(service.onState, service.state)
}
