import { createTheme } from '@mantine/core'

/** Mantine's theme; its variables are written to a file when the app is built (renderer/vite). */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font)',
  headings: {
    fontFamily: 'var(--font)',
    sizes: { h1: { fontSize: '1.6rem' }, h2: { fontSize: '1.4rem' }, h3: { fontSize: '1.15rem' } },
  },
  primaryColor: 'blue',
  primaryShade: 8,
  defaultRadius: 'sm',
  // No text below 15 px (UX.md, rule 11).
  fontSizes: { xs: '0.9375rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  components: {
    Checkbox: { defaultProps: { size: 'md' } },
    // A name needs a role to be read out.
    Loader: { defaultProps: { role: 'status' } },
    Tooltip: { defaultProps: { openDelay: 300 } },
  },
})
