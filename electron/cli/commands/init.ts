import { Option, type Command } from 'commander'
import { isPatternFor } from '../../../shared/domain/numbering.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Act, Desk } from '../act.ts'
import { wholeNumber } from '../options.ts'
import { counted } from '../output.ts'

type InitOptions = {
  sample?: boolean
  name?: string
  city: string
  signatory?: string
  designation?: string
  pattern: string
  next: number
}

/** `init [--sample]`: makes a register, with the sample office or with one's own. */
export function addInitCommand(program: Command, act: Act): void {
  program
    .command('init')
    .description('make a register in the folder')
    .addOption(new Option('--sample', 'with a made-up directorate of 41 district offices').conflicts('name'))
    .option('--name <office>', 'or with your own office: its name on the letterhead')
    .option('--city <city>', 'the city of its dateline', 'Lahore')
    .option('--signatory <name>', 'who signs')
    .option('--designation <designation>', 'the designation of who signs')
    .option('--pattern <pattern>', 'how its numbers look', '{serial}/Admn')
    .option('--next <serial>', 'the next serial', wholeNumber, 1)
    .action((options: InitOptions, command: Command) => {
      const fault = faultOf(options)
      if (fault !== null) command.error(fault)
      return act((desk) => init(desk, options), { create: true })
    })
}

/** What is wrong with an own office, before a register is made for it. */
function faultOf({ name, signatory, designation, pattern, next }: InitOptions): string | null {
  if (name === undefined) return null
  if ([name, signatory, designation].some((text) => (text ?? '').trim() === ''))
    return 'An own office needs --name, --signatory and --designation.'
  if (!isPatternFor(pattern, 'each')) return 'The pattern needs {serial} where the number stands.'
  return next < 1 ? 'The next serial is 1 or more.' : null
}

async function init({ service, register, isNew }: Desk, options: InitOptions) {
  const state = await service.call('register.state', {})
  const isEmpty = !options.sample && options.name === undefined
  if (state.ready || (isEmpty && !isNew)) throw new AppError('REGISTER_EXISTS', { folder: register })
  if (options.sample) await service.call('register.init', { kind: 'sample' })
  else if (options.name !== undefined) await service.call('register.init', ownOffice(options, options.name))
  const { profile } = await service.call('register.state', {})
  const { offices } = await service.call('office.list', {})
  return {
    // An office that is still to be set up has its fields, and nothing in them.
    json: { register, office: profile ?? ownOffice({ ...options, city: '' }, '').profile },
    text: profile
      ? `${profile.name}: the register is in ${register}, with ${counted(offices.length, 'office')}.`
      : `An empty register is in ${register}. Set the office up in the app, or with init --name.`,
  }
}

function ownOffice({ city, signatory, designation, pattern, next }: InitOptions, name: string) {
  return {
    kind: 'own' as const,
    profile: {
      name,
      nameUrdu: '',
      above: [],
      below: [],
      city,
      cityUrdu: '',
      timeZone: 'Asia/Karachi',
      week: 5 as const,
      copyTo: ['Office copy / Master file.'],
    },
    signatory: { name: signatory ?? '', nameUrdu: '', designation: designation ?? '', designationUrdu: '' },
    series: { pattern, next },
  }
}
