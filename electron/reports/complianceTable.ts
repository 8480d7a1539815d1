import { showDate } from '../../shared/domain/dates.ts'
import type { ComplianceLine, ComplianceOffice, Received } from '../../shared/domain/officeBooks.ts'
import {
  columnsOf,
  countedEnd,
  date,
  headOf,
  number,
  numberedList,
  officeText,
  type BookFacts,
  type Register,
} from './registerHead.ts'
import { registerWords, type RegisterWords } from './registerWords.ts'
import type { Tongue } from './setting.ts'

/** The statement of one circular for its sender: how many reported, who is missing, and every office's report. */
export function complianceTable(facts: BookFacts, counts: ComplianceLine): Register<ComplianceOffice> {
  const words = registerWords(facts.language)
  const columns = columnsOf(words, [
    ['serial', 30, number],
    ['toWhom', 232],
    ['letter', 84],
    ['date', 58, date],
    ['acknowledgedBy', 116],
    ['reportNumber', 86],
    ['reportDate', 62, date],
    ['reminders', 106],
  ])
  const head = headOf(facts, { book: 'compliance', columns })
  const [days, ...circular] = head.about
  const asOn = [words.asOn(showDate(facts.period.to)), words.printed(showDate(facts.today))].join(' – ')
  const from = facts.circular ? [words.from(facts.circular.from)] : []
  const sizes = { missing: counts.missing, nil: counts.nil, exempt: counts.exempt, complied: counts.complied }
  let rows = 0
  return {
    head: {
      ...head,
      about: [
        days === undefined ? '' : asOn,
        ...circular,
        ...from,
        ...summary(words, counts, facts.language),
      ],
    },
    row: (line, serial) => {
      rows = serial
      return {
        group: `${words.standings[line.standing]} (${sizes[line.standing]})`,
        cells: [
          serial,
          officeText(line, facts.language),
          line.number,
          line.date,
          acknowledgement(words, line.acknowledged),
          line.reply?.number ?? '',
          line.reply?.on ?? '',
          numberedList(words, line.reminders),
        ],
      }
    },
    end: () => countedEnd(words, rows),
  }
}

/** How every circular of the period stands, a line each. */
export function complianceOverview(facts: BookFacts): Register<ComplianceLine> {
  const words = registerWords(facts.language)
  const columns = columnsOf(words, [
    ['serial', 26, number],
    ['circular', 88],
    ['itsDate', 56, date],
    ['fromWhom', 78],
    ['subject', 98],
    ['letter', 78],
    ['offices', 40, number],
    ['acknowledgedCount', 38, number],
    ['complied', 50, number],
    ['nil', 38, number],
    ['exempt', 42, number],
    ['missing', 46, number],
    ['missingNames', 96],
  ])
  let rows = 0
  return {
    head: headOf(facts, { book: 'compliance', columns }),
    row: (line, serial) => {
      rows = serial
      return {
        cells: [
          serial,
          line.reference,
          line.date ?? '',
          line.from,
          line.subject,
          numberedList(words, line.letters),
          line.offices,
          line.acknowledged,
          line.complied,
          line.nil,
          line.exempt,
          line.missing,
          line.missing === 0 ? '' : namesOf(line, facts.language),
        ],
      }
    },
    end: () => countedEnd(words, rows),
  }
}

/** "238 of 241 offices have reported. Missing: …" */
function summary(words: RegisterWords, counts: ComplianceLine, language: Tongue['language']): string[] {
  const answered = words.answered(counts.complied + counts.nil, counts.offices - counts.exempt)
  if (counts.offices === 0) return []
  if (counts.missing === 0) return [`${answered} ${words.noneMissing}`]
  const more = counts.missing - counts.missingNames.length
  return [`${answered} ${words.missing(listed(counts, language), more)}`]
}

function namesOf(line: ComplianceLine, language: Tongue['language']): string {
  const more = line.missing - line.missingNames.length
  return `${listed(line, language)}${more > 0 ? ` + ${more}` : ''}`
}

function listed({ missingNames }: ComplianceLine, language: Tongue['language']): string {
  return missingNames
    .map(({ name, nameUrdu }) => (language === 'ur' && nameUrdu) || name)
    .join(language === 'ur' ? '؛ ' : '; ')
}

function acknowledgement(words: RegisterWords, received: Received | null): string {
  if (!received) return ''
  const { on, number: theirs, by } = received
  const said = theirs === '' ? showDate(on) : words.numbered(theirs, showDate(on))
  return by === '' ? said : `${said} (${by})`
}
