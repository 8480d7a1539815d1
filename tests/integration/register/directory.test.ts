import { describe, expect, test } from 'vitest'
import { areaPath, listAreas, saveArea } from '../../../electron/register/offices/areas.ts'
import { listLists, removeList, saveList } from '../../../electron/register/offices/lists.ts'
import { importOffices, saveOffice } from '../../../electron/register/offices/officeCommands.ts'
import {
  compactOffices,
  listOffices,
  officeHistory,
  officesOfCode,
} from '../../../electron/register/offices/offices.ts'
import { officeId } from '../../../shared/contract/values.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { readyAt, today } from '../../helpers/register.ts'
import { tempFolders } from '../../helpers/tempFolders.ts'

const temp = tempFolders()

function ready() {
  const { register } = readyAt(temp())
  const [first, second] = listOffices(register.db)
  if (!first || !second) throw new Error('no offices')
  return { register, first, second }
}

describe('an office', () => {
  test('that is renamed keeps its earlier name with its date', () => {
    const { register, first } = ready()
    saveOffice(register, { ...first, name: 'DEA North' }, civilDate('2026-11-24'))
    saveOffice(register, { ...first, name: 'DEA South' }, civilDate('2026-12-01'))
    expect(listOffices(register.db)[0]?.name).toBe('DEA South')
    expect(officeHistory(register.db, first.id).map(({ from, name }) => [from, name])).toEqual([
      ['2026-12-01', 'DEA South'],
      ['2026-11-24', 'DEA North'],
      [null, first.name],
    ])
    expect(compactOffices(register.db)[0]?.slice(0, 3)).toEqual([first.id, 'O1', 'DEA South'])
    register.close()
  })

  test('has a code of its own among those that are open', () => {
    const { register, first, second } = ready()
    expect(() => saveOffice(register, { ...second, code: ' o1'.trim() }, today)).toThrow('OFFICE_CODE_TAKEN')
    saveOffice(register, { ...first, active: false }, today)
    saveOffice(register, { ...second, code: 'O1' }, today)
    expect(officesOfCode(register.db, 'o۱').map(({ id }) => id)).toEqual([second.id, first.id])
    expect(() =>
      saveOffice(register, { ...first, id: null, code: 'X', reportsTo: officeId.parse('nobody') }, today),
    ).toThrow('OFFICE_UNKNOWN')
    register.close()
  })

  test('of an import is added or changed, all or none', () => {
    const { register, first } = ready()
    const offices = [
      { ...first, phone: '042' },
      { ...first, id: officeId.parse('new-one'), code: 'NEW' },
    ]
    importOffices(register, { areas: [], offices }, today)
    expect(listOffices(register.db)).toHaveLength(4)
    expect(listOffices(register.db)[0]?.phone).toBe('042')
    register.close()
  })
})

test('areas lie in one another, and never in themselves', () => {
  const { register, first } = ready()
  expect(areaPath(register.db, first.area).map(({ name }) => name)).toEqual(['Lahore', 'Kasur'])
  const [division, district] = listAreas(register.db)
  if (!division || !district) throw new Error('no areas')
  expect(() => saveArea(register, { ...division, parent: district.id })).toThrow('INVALID_INPUT')
  register.close()
})

test('a list of the same name is replaced, and can be removed', () => {
  const { register, first, second } = ready()
  const list = saveList(register, 'North', [first.id, second.id, first.id])
  expect(saveList(register, 'north ', [second.id]).id).toBe(list.id)
  expect(listLists(register.db).map(({ offices }) => offices)).toEqual([[second.id]])
  removeList(register, list.id)
  expect(() => removeList(register, list.id)).toThrow('LIST_UNKNOWN')
  register.close()
})
