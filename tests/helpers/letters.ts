import { builtInForms } from '../../electron/letters/forms.ts'
import { civilDate } from '../../shared/domain/dates.ts'
import type { FormWords, LetterSource, UrduSource } from '../../shared/domain/letter.ts'

/** The words of a built-in form. */
export function formWords(name: string): FormWords {
  const form = builtInForms.find((one) => one.name === name)
  if (!form) throw new Error(`no form ${name}`)
  return form.text
}

/** A letter as a directorate would send it; change what the test is about. */
export function letterSource(change: Partial<LetterSource> = {}): LetterSource {
  return {
    words: formWords('covering'),
    letterhead: {
      above: ['Government of the Punjab'],
      name: 'Directorate of Public Instruction, Lahore',
      below: ['Phone 042-99211234'],
    },
    place: 'Lahore',
    marking: '',
    number: '1201/Admn',
    date: civilDate('2026-11-23'),
    due: null,
    circular: {
      reference: 'SO(CIR)7-3/2026',
      date: civilDate('2026-11-13'),
      issuer: 'the Section Officer (Circulars)',
      subject: 'GUIDELINES FOR THE USE OF SOCIAL MEDIA',
    },
    enclosurePages: 0,
    to: ['The Chief Executive Officer (DEA), Lahore.'],
    office: { name: 'DEA Lahore', designation: 'Chief Executive Officer', district: 'Lahore' },
    signatory: { name: 'Muhammad Aslam', designation: 'Assistant Director (Admn)' },
    copyTo: ['The Section Officer (General).', 'Office copy / Master file.'],
    ...change,
  }
}

/** The same letter in Urdu. */
export function urduSource(change: Partial<UrduSource> = {}, name = 'covering'): UrduSource {
  const form = builtInForms.find((one) => one.name === name)
  if (!form) throw new Error(`no form ${name}`)
  return {
    words: form.urdu,
    script: 'nastaliq',
    letterhead: {
      above: ['حکومتِ پنجاب'],
      name: 'نظامت تعلیمات، پنجاب، لاہور',
      below: ['فون: 042-99211234'],
    },
    place: 'لاہور',
    subject: 'سرکاری ملازمین کے ذریعے سوشل میڈیا کے استعمال کے لیے رہنما اصول',
    issuer: 'سیکشن آفیسر (سرکلرز)',
    to: ['چیف ایگزیکٹو آفیسر (DEA)، ضلعی تعلیمی اتھارٹی، لاہور۔'],
    office: { name: 'ضلعی تعلیمی اتھارٹی لاہور', designation: 'چیف ایگزیکٹو آفیسر', district: 'لاہور' },
    signatory: { name: 'محمد اسلم', designation: 'اسسٹنٹ ڈائریکٹر (انتظامیہ)' },
    copyTo: ['سیکشن آفیسر (جنرل)، S&GAD، بحوالہ ان کے مذکورہ خط۔', 'دفتری نقل / ماسٹر فائل۔'],
    ...change,
  }
}

/** Letters as the press takes them: in groups. */
export function inGroups<Job>(letters: readonly Job[], size = 16): { groups: Job[][]; total: number } {
  const groups: Job[][] = []
  for (let from = 0; from < letters.length; from += size) groups.push(letters.slice(from, from + size))
  return { groups, total: letters.length }
}
