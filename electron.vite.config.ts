import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { themeCss } from './renderer/vite/themeCss.ts'

// The oldest Electron that must run this: the stand-in for trials on a closed network (33.2.1).
const node = 'node20'
const chrome = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: node,
      outDir: 'out/main',
      // One file each in place of hundreds that would be looked up at every start.
      externalizeDeps: { exclude: ['zod', 'pdf-lib', 'canonicalize'] },
      rolldownOptions: {
        input: {
          index: 'electron/main/index.ts',
          service: 'electron/service/entry.electron.ts',
          pagesChild: 'electron/pages/child.ts',
          lettersWorker: 'electron/letters/worker.ts',
          reportsWorker: 'electron/reports/worker.ts',
          tableWorker: 'electron/files/tableWorker.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: node,
      outDir: 'out/preload',
      // A sandboxed preload must be CommonJS and one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'electron/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), themeCss()],
    build: {
      target: chrome,
      outDir: 'out/renderer',
      // The content security policy allows no data: addresses.
      assetsInlineLimit: 0,
      // electron-vite leaves it off; less to parse is an earlier window.
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: 'renderer/index.html',
        // The start is one file, not eight that wait for each other.
        output: {
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'], priority: 1 },
              { name: 'screens', minShareCount: 2 },
            ],
          },
        },
      },
    },
  },
})
