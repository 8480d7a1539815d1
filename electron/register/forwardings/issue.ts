import {
  despatchId,
  forwardingId,
  type CircularId,
  type ForwardingId,
  type JobId,
  type SeriesId,
} from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { lastSlipSerial, makeSlipCode } from '../../../shared/domain/slipCode.ts'
import { AppError } from '../../../shared/errors.ts'
import { getCircular } from '../circulars/circulars.ts'
import { forwardingOfJob, numbersAfter, type Numbers } from './forwardings.ts'
import type { Body } from '../journal/kinds/kinds.ts'
import type { Addressee } from '../journal/kinds/letter.ts'
import type { Register } from '../register.ts'
import { findSeries, lastSlipSerialOf, type OwnedSeries } from './series.ts'

type Issued = Body<'forwarding.issued/1'>

/** A forwarding ready to be issued: all that is printed, and to whom. */
export type Order = Pick<
  Issued,
  | 'language'
  | 'form'
  | 'formTitle'
  | 'letter'
  | 'slip'
  | 'stamped'
  | 'together'
  | 'toSender'
  | 'enclosures'
  | 'due'
  | 'dueRule'
> & {
  job: JobId
  circular: CircularId
  date: CivilDate
  series: SeriesId
  addressees: readonly Addressee[]
  /** Of reminders: the step, and what each addressee is reminded of, in their order. */
  reminder?: { step: number; of: readonly Pick<Body<'despatch.issued/1'>, 'of' | 'copyTo'>[] }
}

/**
 * Takes all numbers and slip codes and freezes everything printed, in one transaction.
 *
 * The same job never issues twice: its forwarding is returned as it is.
 * Errors: NO_OFFICES, CIRCULAR_NOT_CONFIRMED, SERIES_MISSING, DUE_BEFORE_DATE, DEVICE_UNKNOWN (this PC is not
 * enrolled, or the series is another's).
 */
export function issueForwarding(register: Register, order: Order): ForwardingId {
  return register.write(() => {
    const { db } = register
    const known = forwardingOfJob(db, order.job)
    if (known) return known
    const series = checkOrder(register, order)
    const { addressees, series: _series, reminder, ...frozen } = order
    const numbers = numbersAfter(db, series, { date: order.date, count: addressees.length })
    const slips = nextSlips(register, order.date, addressees.length)
    const id = forwardingId.parse(register.newId())
    register.append('forwarding.issued/1', {
      ...frozen,
      id,
      numbering: series.mode,
      series: series.id,
      seriesYear: numbers.year,
      serials: spanOf(numbers),
      number: numbers.printed,
      slips,
      count: addressees.length,
      ...(reminder === undefined ? {} : { step: reminder.step }),
    })
    for (const [index, to] of addressees.entries()) {
      const despatch = despatchOf({ forwarding: id, index, to, numbers, slips, series })
      register.append('despatch.issued/1', { ...despatch, ...reminder?.of[index] })
    }
    return id
  })
}

function checkOrder(register: Register, order: Order): OwnedSeries {
  if (register.device.slot === null) throw new AppError('DEVICE_UNKNOWN')
  if (order.addressees.length === 0) throw new AppError('NO_OFFICES')
  if (order.due !== null && order.due < order.date) {
    throw new AppError('DUE_BEFORE_DATE', { due: order.due, date: order.date })
  }
  if (getCircular(register.db, order.circular).state !== 'confirmed') {
    throw new AppError('CIRCULAR_NOT_CONFIRMED', { circular: order.circular })
  }
  const series = findSeries(register.db, order.series)
  if (!series) throw new AppError('SERIES_MISSING', { series: order.series })
  if (series.owner !== register.device.id) throw new AppError('DEVICE_UNKNOWN', { series: series.name })
  return series
}

function nextSlips({ db, device }: Register, date: CivilDate, offices: number): Issued['slips'] {
  const slot = device.slot ?? 0
  const year = Number(date.slice(2, 4))
  const before = lastSlipSerialOf(db, slot, year)
  if (before + offices > lastSlipSerial)
    throw new AppError('INVALID_INPUT', { field: 'slipCode', slot, year })
  return { slot, year, first: before + 1, last: before + offices }
}

function spanOf({ first, last }: Numbers): Issued['serials'] {
  return first === null || last === null ? null : { first, last }
}

type Place = {
  forwarding: ForwardingId
  index: number
  to: Addressee
  numbers: Numbers
  slips: Issued['slips']
  series: OwnedSeries
}

function despatchOf({ forwarding, index, to, numbers, slips, series }: Place): Body<'despatch.issued/1'> {
  const { first } = numbers
  // Keys in the order of canonical JSON, here and below: that is the quickest to write.
  return {
    forwarding,
    id: despatchId.parse(`${forwarding}-${index + 1}`),
    number: numbers.each[index] ?? numbers.printed,
    position: index + 1,
    serial: first !== null && series.mode === 'each' ? first + index : first,
    slipCode: makeSlipCode({ slot: slips.slot, year: slips.year, serial: slips.first + index }),
    to: {
      address: to.address,
      areaPath: to.areaPath,
      code: to.code,
      delivery: to.delivery,
      designation: to.designation,
      designationUrdu: to.designationUrdu,
      district: to.district,
      districtUrdu: to.districtUrdu,
      email: to.email,
      name: to.name,
      nameUrdu: to.nameUrdu,
      office: to.office,
      to: to.to,
      toUrdu: to.toUrdu,
    },
  }
}
