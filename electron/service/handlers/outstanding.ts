import type { outstandingCalls } from '../../../shared/contract/outstanding.ts'
import { outstandingMatrix } from '../../register/receipts/matrix.ts'
import { despatchesToOffice, officeCounts } from '../../register/receipts/officeAnswers.ts'
import type { Handlers } from '../context.ts'

export const outstandingHandlers: Handlers<keyof typeof outstandingCalls> = {
  'outstanding.matrix': ({ register, today }, input) => outstandingMatrix(register.db, input, today()),
  'outstanding.office': ({ register, today }, input) => despatchesToOffice(register.db, input, today()),
  'outstanding.officeCounts': ({ register, today }, { office }) => officeCounts(register.db, office, today()),
}
