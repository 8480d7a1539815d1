import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import 'virtual:theme.css'
import './fonts.css'
import './global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from '../client/connect.ts'
import { createService } from '../client/service.ts'
import { places } from '../ui/places.ts'
import { App } from './App.tsx'
import { startLanguage } from './language.ts'

// A start is at Today; written here, it spares the first drawing a detour.
if (location.hash === '') history.replaceState(null, '', `#${places.today}`)
const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
await startLanguage()
const service = createService()
connect(service)
createRoot(place).render(
  <StrictMode>
    <App service={service} />
  </StrictMode>,
)
