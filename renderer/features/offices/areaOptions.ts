import { useMemo } from 'react'
import type { Area } from '../../../shared/contract/offices.ts'
import type { AreaId } from '../../../shared/contract/values.ts'
import { useLanguage } from '../../locales/i18n.ts'
import { areaName, areaTree } from './directory.ts'

/** Areas as lines of a select, set in by their depth. */
export function useAreaOptions(areas: readonly Area[]): readonly { value: AreaId; label: string }[] {
  const { language } = useLanguage()
  return useMemo(
    () =>
      areaTree(areas, language).map(({ area, depth }) => ({
        value: area.id,
        label: `${'\u2003'.repeat(depth)}${areaName(area, language)}`,
      })),
    [areas, language],
  )
}
