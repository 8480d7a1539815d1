import { sourceThreads } from '../../../electron/cli/sourceThreads.ts'
import { openLettersThread } from '../../../electron/letters/lettersThread.ts'
import { makeLetter } from '../../../shared/domain/letter.ts'
import { letterSource } from '../../helpers/letters.ts'

// A program that closes the letters thread while it works, and has nothing else to wait for.
const letters = openLettersThread(sourceThreads.pressWorker)
const preview = letters.preview(makeLetter(letterSource()), []).catch(() => undefined)
await letters.close()
await preview
process.stdout.write('closed')
