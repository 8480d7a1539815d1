// Stands for the package `electron` in every test but the windows': importing it there is a fault.
throw new Error('electron was imported outside of main, preload and service/entry.electron.ts')
