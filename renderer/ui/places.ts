import type { Hit } from '../../shared/contract/search.ts'

/** Where each screen is; links and `useGo` take these. */
export const places = {
  today: '/today',
  circulars: '/circulars',
  newCircular: '/circulars/new',
  circular: <I extends string>(id: I) => `/circulars/${id}` as const,
  chooseOffices: <I extends string>(circular: I) => `/letters/${circular}/offices` as const,
  letter: <I extends string>(circular: I) => `/letters/${circular}/letter` as const,
  acknowledge: <I extends string>(circular: I) => `/letters/${circular}/acknowledgement` as const,
  despatches: '/despatch',
  despatch: <I extends string>(forwarding: I) => `/despatch/${forwarding}` as const,
  receipts: '/receipts',
  manyReceipts: '/receipts/many',
  outstanding: '/outstanding',
  /** Circulars against areas. */
  areas: '/outstanding/areas',
  officeAnswers: <I extends string>(office: I) => `/outstanding/office/${office}` as const,
  outstandingOf: <I extends string>(circular: I) => `/outstanding/${circular}` as const,
  /** The offices of all circulars, by how they answered. */
  answers: <L extends string>(list: L) => `/outstanding/all/${list}` as const,
  reminders: '/reminders',
  offices: '/offices',
  importOffices: '/offices/import',
  reports: '/reports',
  search: '/search',
  settings: '/settings',
  settingsPart: <P extends string>(part: P) => `/settings/${part}` as const,
  forms: '/settings/forms',
  welcome: '/welcome',
} as const

/** Where what was found is looked at; a despatch with the others of its forwarding. */
export function placeOfHit({ kind, id, forwarding }: Hit): string {
  switch (kind) {
    case 'circular':
      return places.circular(id)
    case 'letter':
      return places.despatch(id)
    case 'despatch':
      return forwarding === null ? places.despatches : places.despatch(forwarding)
    case 'office':
      return places.officeAnswers(id)
  }
}
