import { describe, expect, it } from 'vitest'
import type { ColumnMap } from '../../../shared/domain/directory.ts'
import { guessColumns } from '../../../shared/domain/officeColumns.ts'

describe('guessColumns', () => {
  it.each<[string[], string[], ColumnMap]>([
    [
      ['id', 'name.local', 'name.en', 'zip_codes'],
      ['P1', 'اٹک', 'Attock', '4'],
      { code: 'id', nameUrdu: 'name.local', name: 'name.en' },
    ],
    [['emisNumber', 'name', 'Remarks'], ['37', 'GPS', ''], { code: 'emisNumber', name: 'name' }],
    [
      ['district', 'office', 'pincode'],
      ['Kasur', 'S.O', '5'],
      { district: 'district', name: 'office', code: 'pincode' },
    ],
    [
      ['کوڈ', 'دفتر کا نام', 'عہدہ', 'ضلع', 'ای میل'],
      ['1', 'دفتر', 'چیف', 'قصور', ''],
      {
        code: 'کوڈ',
        nameUrdu: 'دفتر کا نام',
        name: 'دفتر کا نام',
        designationUrdu: 'عہدہ',
        district: 'ضلع',
        email: 'ای میل',
      },
    ],
    [
      [
        'Office Code',
        'Name of Office',
        'Designation',
        'E-mail',
        'Phone No.',
        'Mode of delivery',
        'reportsTo',
      ],
      [],
      {
        code: 'Office Code',
        name: 'Name of Office',
        designation: 'Designation',
        email: 'E-mail',
        phone: 'Phone No.',
        delivery: 'Mode of delivery',
        reportsTo: 'reportsTo',
      },
    ],
    [['circular_number', 'issued_by', 'topic'], ['03/2025', 'Ministry', 'x'], {}],
    [
      [
        'S.No',
        'School EMIS Code',
        'Name of School',
        'Head Name',
        'Distt.',
        'Mobile #',
        'Official Email Address',
      ],
      [],
      {
        code: 'School EMIS Code',
        name: 'Name of School',
        district: 'Distt.',
        phone: 'Mobile #',
        email: 'Official Email Address',
      },
    ],
    [
      ['s_emis_code', 's_name', 'tehsil_name', 'district_code', 's_address', 'Contact Person'],
      [],
      { code: 's_emis_code', name: 's_name', tehsil: 'tehsil_name', address: 's_address' },
    ],
    [
      ['نمبر شمار', 'ادارہ کوڈ', 'نام سکول', 'نام انگریزی', 'افسر کا عہدہ', 'موبائل نمبر'],
      ['1', '35', 'سکول', 'School', 'ہیڈ ماسٹر', '0300'],
      {
        code: 'ادارہ کوڈ',
        nameUrdu: 'نام سکول',
        name: 'نام انگریزی',
        designationUrdu: 'افسر کا عہدہ',
        phone: 'موبائل نمبر',
      },
    ],
    [
      ['S/No', 'District', 'Police Station', 'SHO Contact'],
      [],
      { district: 'District', name: 'Police Station', phone: 'SHO Contact' },
    ],
    [['Cost Center', 'DDO Description'], ['KS1', 'GHS'], { code: 'Cost Center', name: 'DDO Description' }],
    [['hf_id', 'hf_name', 'hf_type'], ['1', 'BHU', 'BHU'], { code: 'hf_id', name: 'hf_name' }],
  ])('maps %j', (columns, row, map) => {
    expect(guessColumns(columns, [row])).toEqual(map)
  })

  it('takes no column that mostly repeats itself for the code where another tells offices apart', () => {
    const rows = Array.from({ length: 6 }, (_, index) => ['7', `S${index}`, 'GPS'])
    expect(guessColumns(['Code', 'School Id', 'Name'], rows)).toMatchObject({ code: 'School Id' })
  })

  it('takes a column called name that is full of Urdu for the Urdu name, beside an English one', () => {
    expect(guessColumns(['Code', 'نام', 'Name'], [['1', 'قصور', 'Kasur']])).toEqual({
      code: 'Code',
      nameUrdu: 'نام',
      name: 'Name',
    })
  })
})
