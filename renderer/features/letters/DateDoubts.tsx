import { Text } from '@mantine/core'
import type { Circular } from '../../../shared/contract/circulars.ts'
import { isCivilDate, showDate } from '../../../shared/domain/dates.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import type { LetterWork, Office } from './work.ts'

type Props = { work: LetterWork; office: Office; circular: Circular }

/** What looks wrong about the day of a letter: before the circular's own day, or one that is still to come. */
export function DateDoubts({ work, office, circular }: Props) {
  const t = useWords()
  const date = work.date ?? office.today
  const theirs = circular.facts.date.value
  const doubts = [
    theirs !== null &&
      isCivilDate(theirs) &&
      date < theirs &&
      t('letter.check.beforeCircular', { date: ltr(showDate(date)), circular: ltr(showDate(theirs)) }),
    date > office.today && t('letter.check.ahead', { date: ltr(showDate(date)) }),
  ]
  return doubts.map(
    (doubt) =>
      doubt !== false && (
        <Text key={doubt} c="orange.9" size="sm">
          {doubt}
        </Text>
      ),
  )
}
