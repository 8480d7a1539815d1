import type { CircularId, ForwardingId } from '../../shared/contract/values.ts'

/** Where each screen is; links and `useGo` take these. */
export const places = {
  today: '/today',
  circulars: '/circulars',
  newCircular: '/circulars/new',
  circular: (id: CircularId | string) => `/circulars/${id}`,
  chooseOffices: (circular: CircularId | string) => `/letters/${circular}/offices`,
  letter: (circular: CircularId | string) => `/letters/${circular}/letter`,
  despatches: '/despatch',
  despatch: (forwarding: ForwardingId | string) => `/despatch/${forwarding}`,
  receipts: '/receipts',
  outstanding: '/outstanding',
  outstandingOf: (circular: CircularId | string) => `/outstanding/${circular}`,
  offices: '/offices',
  importOffices: '/offices/import',
  settings: '/settings',
  welcome: '/welcome',
} as const
