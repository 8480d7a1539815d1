import { InvalidArgumentError, Option, type Command } from 'commander'
import type { Profile } from '../../../shared/contract/setup.ts'
import {
  copyStyles,
  listStyles,
  type CopyStyle,
  type ListStyle,
} from '../../../shared/domain/letterStyles.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Act, Desk } from '../act.ts'
import { fileFrom } from '../files.ts'

type LogoOptions = { at?: 'centre' | 'start' }
type LetterheadOptions = {
  number?: 'above' | 'below'
  preprinted?: number
  plain?: boolean
  copies?: CopyStyle | 'form'
  lists?: ListStyle
}
type SignatureOptions = { for?: string; forUrdu?: string }

/** `settings logo`, `settings letterhead` and `settings signature`. */
export function addSettingsCommands(program: Command, act: Act): void {
  const settings = program.command('settings').description('letterhead and signatures of our own office')
  settings
    .command('logo')
    .description('the logo above the letterhead: a PNG or JPEG, or none')
    .argument('<file>', 'the image, or none')
    .addOption(new Option('--at <place>', 'in the middle, or where lines begin').choices(['centre', 'start']))
    .action((file: string, options: LogoOptions) => act((desk) => saveLogo(desk, file, options)))
  settings
    .command('letterhead')
    .description('where the number stands, and the paper that letters are printed on')
    .addOption(new Option('--number <place>', 'above or below the letterhead').choices(['above', 'below']))
    .option('--preprinted <mm>', 'leave the letterhead out and begin so far from the upper edge', paperTop)
    .addOption(new Option('--plain', 'print the letterhead').conflicts('preprinted'))
    .addOption(
      new Option('--copies <style>', 'the heading of copy lists; form: as each form says').choices([
        'form',
        ...copyStyles,
      ]),
    )
    .addOption(new Option('--lists <style>', 'numbers of lists: 1. (i) i. 01.').choices(listStyles))
    .action((options: LetterheadOptions) => act((desk) => saveLetterhead(desk, options)))
  settings
    .command('signature')
    .description('the signature of a signatory: a PNG or JPEG, or none; for letter issue --signed')
    .argument('<signatory>', 'the name')
    .argument('<file>', 'the image, or none')
    .option('--for <words>', 'such as "for Director", under the designation')
    .option('--for-urdu <words>', 'the same in Urdu letters')
    .action((name: string, file: string, options: SignatureOptions) =>
      act((desk) => saveSignature(desk, { ...options, name, file })),
    )
}

function paperTop(text: string): number {
  const top = Number(text)
  if (!/^\d{1,3}$/u.test(text) || top < 20 || top > 150)
    throw new InvalidArgumentError('It must be 20 to 150 millimetres.')
  return top
}

async function imageFrom({ service, cwd }: Desk, file: string) {
  return file === 'none' ? null : service.call('image.add', await fileFrom(cwd, file))
}

async function changeProfile({ service }: Desk, change: Partial<Profile>): Promise<Profile> {
  const { profile } = await service.call('settings.get', {})
  const saved = await service.call('settings.saveProfile', { ...profile, ...change })
  return saved.profile
}

async function saveLogo(desk: Desk, file: string, { at }: LogoOptions) {
  const image = await imageFrom(desk, file)
  const { name } = await changeProfile(desk, {
    logo: image?.sha256 ?? null,
    ...(at === undefined ? {} : { logoAt: at }),
  })
  const text = image
    ? `The logo of ${name} is kept (${image.width} × ${image.height}).`
    : `Letters of ${name} have no logo.`
  return { json: { logo: image }, text }
}

async function saveLetterhead(desk: Desk, { number, preprinted, plain, copies, lists }: LetterheadOptions) {
  const saved = await changeProfile(desk, {
    ...(copies === undefined ? {} : { copyStyle: copies === 'form' ? null : copies }),
    ...(lists === undefined ? {} : { listStyle: lists }),
    ...(number === undefined ? {} : { numberAt: number }),
    ...(preprinted === undefined ? {} : { paper: { preprinted: true, top: preprinted } }),
    ...(plain === true ? { paper: { preprinted: false, top: 45 } } : {}),
  })
  const { numberAt = 'below', paper = { preprinted: false, top: 45 }, copyStyle, listStyle } = saved
  const styles = { copies: copyStyle ?? 'form', lists: listStyle ?? 'plain' }
  const begins = paper.preprinted ? `begin ${paper.top} mm down pre-printed paper` : 'print their letterhead'
  return {
    json: { numberAt, paper, ...styles },
    text: `Letters ${begins}; their number stands ${numberAt} it. Copies: ${styles.copies}; lists: ${styles.lists}.`,
  }
}

async function saveSignature(
  desk: Desk,
  { name, file, ...words }: SignatureOptions & { name: string; file: string },
) {
  const { service } = desk
  const { signatories } = await service.call('settings.get', {})
  const found = signatories.find((one) => one.name.toLowerCase() === name.trim().toLowerCase())
  if (!found) throw new AppError('SIGNATORY_UNKNOWN', { signatory: name })
  const image = await imageFrom(desk, file)
  const { signatory } = await service.call('settings.saveSignatory', {
    ...found,
    signature: image?.sha256 ?? null,
    ...(words.for === undefined ? {} : { forLine: words.for }),
    ...(words.forUrdu === undefined ? {} : { forLineUrdu: words.forUrdu }),
  })
  const text = image
    ? `The signature of ${signatory.name} is kept (${image.width} × ${image.height}).`
    : `No signature of ${signatory.name} is kept.`
  return { json: { signatory: signatory.name, forLine: signatory.forLine ?? '', signature: image }, text }
}
