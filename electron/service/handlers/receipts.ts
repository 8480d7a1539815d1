import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { Despatch } from '../../../shared/contract/letters.ts'
import { receiptKinds, type receiptCalls } from '../../../shared/contract/receipts.ts'
import { csvText } from '../../../shared/domain/csv.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import { formatSlipCode } from '../../../shared/domain/slipCode.ts'
import { AppError } from '../../../shared/errors.ts'
import { isDocument } from '../../files/documents.ts'
import { getDespatch, listDespatches } from '../../register/forwardings/despatches.ts'
import { findDespatches } from '../../register/forwardings/findDespatches.ts'
import { circularStatuses } from '../../register/receipts/outstanding.ts'
import { logReceipt, receiptsOf, recentReceipts, strikeReceipt } from '../../register/receipts/receipts.ts'
import type { Context, Handlers } from '../context.ts'
import { later } from '../later.ts'
import { importReceipts, planReceipts } from '../manyReceipts.ts'

export const receiptHandlers: Handlers<keyof typeof receiptCalls> = {
  'receipt.find': ({ register, today }, { circular, ...wanted }) =>
    findDespatches(register.db, { ...wanted, circulars: circular && [circular] }, today()),
  'receipt.log': ({ register, today }, input) => {
    const { attachment } = input
    // A receipt proves nothing by a paper that was never kept.
    if (attachment && !isDocument(register.folder, attachment.sha256, attachment.kind))
      throw new AppError('FILE_NOT_FOUND', { file: attachment.name })
    return logReceipt(register, input, today())
  },
  'receipt.strike': ({ register, today }, { id, reason }) => strikeReceipt(register, id, reason, today()),
  'receipt.planImport': planReceipts,
  'receipt.import': importReceipts,
  'attachment.add': later(async () => (await import('../attachments.ts')).addAttachment),
  'attachment.page': later(async () => (await import('../attachments.ts')).attachmentPage),
  'attachment.file': later(async () => (await import('../attachments.ts')).attachmentFile),
  'receipt.recent': ({ register, today }, { limit }) => ({
    lines: recentReceipts(register.db, limit, today()),
  }),
  'receipt.of': ({ register, today }, { despatch }) => ({
    despatch: getDespatch(register.db, despatch, today()),
    receipts: receiptsOf(register.db, despatch),
  }),
  'outstanding.status': ({ register, today }, input) => ({
    circulars: circularStatuses(register.db, input, today()),
  }),
  'outstanding.list': ({ register, today }, input) => listDespatches(register.db, input, today()),
  'outstanding.csv': outstandingCsv,
}

/** Headings of a list of offices and their answers; a spreadsheet has no locale file. */
const headings = {
  en: [
    'Number',
    'Slip code',
    'Office code',
    'Office',
    'Area',
    'Date',
    'Due',
    'Days late',
    'Delivered',
    'Acknowledged',
    'Complied',
    'Nil report',
    'Query',
    'Returned',
    'Exempt',
    'Reference',
    'Subject',
    'Office closed since',
  ],
  ur: [
    'نمبر',
    'سلپ کوڈ',
    'دفتر کوڈ',
    'دفتر',
    'علاقہ',
    'مورخہ',
    'آخری تاریخ',
    'تاخیر (دن)',
    'موصول',
    'رسید',
    'تعمیل',
    'نِل رپورٹ',
    'استفسار',
    'واپس',
    'مستثنیٰ',
    'حوالہ',
    'عنوان',
    'دفتر بعد میں بند',
  ],
} as const

const closedMark = { en: 'yes', ur: 'ہاں' } as const

function outstandingCsv(
  { register, today }: Context,
  { language, ...which }: ParsedInput<'outstanding.csv'>,
) {
  const { rows } = listDespatches(register.db, { ...which, offset: 0, limit: 1_000_000 }, today())
  const lines = rows.map((row) => csvLine(row, language))
  return { csv: csvText([headings[language], ...lines]), rows: rows.length }
}

function csvLine(row: Despatch, language: 'en' | 'ur'): string[] {
  const day = (date: Despatch['due']): string => (date === null ? '' : showDate(date))
  return [
    row.number,
    formatSlipCode(row.slipCode),
    row.officeCode,
    language === 'ur' && row.officeNameUrdu !== '' ? row.officeNameUrdu : row.officeName,
    (language === 'ur' ? row.areaPathUrdu : row.areaPath).join(' / '),
    showDate(row.date),
    day(row.deadline),
    String(row.daysLate),
    ...receiptKinds.map((kind) => day(row.outcome[kind])),
    row.reference,
    row.subject,
    row.closed ? closedMark[language] : '',
  ]
}
