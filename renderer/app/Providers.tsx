import { DirectionProvider, MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { useDirection } from '@mantine/core'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { ServiceContext } from '../client/context.ts'
import { useRefetching } from '../client/hooks.ts'
import type { Service } from '../client/service.ts'
import { isTouched } from '../client/watch.ts'
import { useLanguage } from '../locales/i18n.ts'
import { theme } from './theme.ts'

const queryClient = new QueryClient({
  defaultOptions: {
    // There is no network to wait for, and the service says itself when something changed.
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, structuralSharing: false },
  },
})

/** Everything that screens stand on; style tags are kept out for the content security policy. */
export function Providers({ service, children }: { service: Service; children: ReactNode }) {
  return (
    <ServiceContext value={service}>
      <QueryClientProvider client={queryClient}>
        <DirectionProvider>
          <MantineProvider
            theme={theme}
            withCssVariables={false}
            withGlobalClasses={false}
            forceColorScheme="light"
          >
            <DatesProvider settings={{ locale: 'en', firstDayOfWeek: 1, weekendDays: [0, 6] }}>
              <Router hook={useHashLocation}>
                <Follow />
                {children}
              </Router>
            </DatesProvider>
          </MantineProvider>
        </DirectionProvider>
      </QueryClientProvider>
    </ServiceContext>
  )
}

/** What follows the service and the language: queries, the direction of Mantine, the notices' side. */
function Follow() {
  const { isUrdu } = useLanguage()
  const { setDirection } = useDirection()
  useRefetching(isTouched)
  useEffect(() => setDirection(isUrdu ? 'rtl' : 'ltr'), [isUrdu, setDirection])
  // At the top, so that the main button at the foot is never covered.
  return <Notifications position="top-center" limit={3} />
}
