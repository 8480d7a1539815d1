import { createContext, use } from 'react'

/** The name of the own office in the language of the window; the app sets it from the service. */
export const OwnOfficeContext = createContext('')

/** The name of the own office in the language of the window; empty until the service has said it. */
export function useOwnOffice(): string {
  return use(OwnOfficeContext)
}
