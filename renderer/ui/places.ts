/** Where each screen is; links and `useGo` take these. */
export const places = {
  today: '/today',
  circulars: '/circulars',
  newCircular: '/circulars/new',
  circular: <I extends string>(id: I) => `/circulars/${id}` as const,
  chooseOffices: <I extends string>(circular: I) => `/letters/${circular}/offices` as const,
  letter: <I extends string>(circular: I) => `/letters/${circular}/letter` as const,
  despatches: '/despatch',
  despatch: <I extends string>(forwarding: I) => `/despatch/${forwarding}` as const,
  receipts: '/receipts',
  outstanding: '/outstanding',
  outstandingOf: <I extends string>(circular: I) => `/outstanding/${circular}` as const,
  offices: '/offices',
  importOffices: '/offices/import',
  reports: '/reports',
  settings: '/settings',
  welcome: '/welcome',
} as const
