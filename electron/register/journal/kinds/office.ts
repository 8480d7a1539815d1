import { z } from 'zod'
import { area, office, officeList } from '../../../../shared/contract/offices.ts'
import { listId } from '../../../../shared/contract/values.ts'
import { date } from '../../../../shared/contract/values.ts'

/** An office as it is from a day on; null: from the beginning. */
export const officeSaved = office.extend({ from: date.nullable() })
export const areaSaved = area
export const listSaved = officeList
export const listRemoved = z.object({ id: listId })
