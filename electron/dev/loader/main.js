// Stands in for Electron's own default_app, which the stand-in lacks: starts the app folder named first.
// A module, whose end Electron awaits before it is ready: the app can still declare its scheme.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const at = process.argv.findIndex((argument, index) => index > 0 && !argument.startsWith('-'))
const folder = path.resolve(process.argv[at])
const { productName, version, main } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
app.setName(productName)
app.setVersion(version)
try {
  await import(pathToFileURL(path.join(folder, main)).href)
} catch (error) {
  console.error(error)
  app.exit(1)
}
