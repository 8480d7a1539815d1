import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'

export type MatrixData = CallOutput<'outstanding.matrix'>
type Area = MatrixData['areas'][number]

/** The name of an area in the language of the window; offices in none stand under words of their own. */
export function useAreaName(): (area: Area) => string {
  const t = useWords()
  const { isUrdu } = useLanguage()
  return ({ name, nameUrdu }) => {
    if (name === '') return t('outstanding.areas.none')
    return isUrdu && nameUrdu !== '' ? nameUrdu : name
  }
}
