import type { Command } from 'commander'
import type { Act, Desk } from '../act.ts'

/** `verify`: nothing in the register was changed behind its back. */
export function addVerifyCommand(program: Command, act: Act): void {
  program
    .command('verify')
    .description('check the chain of the journal and replay it')
    .action(() => act(verify))
}

async function verify({ service, signal, onProgress }: Desk) {
  const result = await service.call('register.verify', {}, { signal, onProgress })
  if (!result.ok) {
    const { device, seq, reason } = result.wrong
    return { json: result, text: `Not whole: entry ${seq} of ${device}: ${reason}`, exit: 1 as const }
  }
  const heads = result.heads.map(({ device, seq, hash }) => `${device} ${seq} ${hash.slice(0, 12)}`)
  return { json: result, text: `${result.entries} entries, all whole.\n${heads.join('\n')}` }
}
