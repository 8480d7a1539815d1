import { z } from 'zod'
import { labelSheetNames } from '../../../shared/domain/labelSheets.ts'
import { useChoice } from '../../client/desk.ts'

const printing = z.object({ labelSheet: z.enum(labelSheetNames), bothSides: z.boolean() })
export type Printing = z.infer<typeof printing>

const usual: Printing = { labelSheet: '2x7', bothSides: true }

/** How this PC prints: its sheet of labels, and whether its printer prints both sides. */
export function usePrinting(): [Printing, (part: Partial<Printing>) => void] {
  const [choice, setChoice] = useChoice<Printing>('letters/printing', usual, printing)
  return [choice, (part) => setChoice((now) => ({ ...now, ...part }))]
}
