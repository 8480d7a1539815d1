import { registerHooks } from 'node:module'

// Loaded before the terminal's program: no room behind it may need Electron, and here none can get it.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron' || specifier.startsWith('electron/'))
      throw new Error(`electron was imported by ${context.parentURL ?? 'the command line'}`)
    return next(specifier, context)
  },
})
