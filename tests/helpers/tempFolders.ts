import { afterEach } from 'vitest'
import { tempFolder } from './register.ts'

/** A fresh folder for each call, deleted after the test. */
export function tempFolders(): () => string {
  const removers: (() => void)[] = []
  afterEach(() => {
    for (const remove of removers.splice(0)) remove()
  })
  return () => {
    const { folder, remove } = tempFolder()
    removers.push(remove)
    return folder
  }
}
