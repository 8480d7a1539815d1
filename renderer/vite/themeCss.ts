import {
  DEFAULT_THEME,
  convertCssVariables,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core'
import { theme } from '../app/theme.ts'

const id = 'virtual:theme.css'

/**
 * A Vite plugin that writes the theme's variables into the style sheet at build time: at run time Mantine
 * would put them into a style tag, which the content security policy refuses.
 */
export function themeCss() {
  return {
    name: 'tarseel-theme',
    resolveId: (source: string) => (source === id ? id : undefined),
    load: (asked: string) => (asked === id ? css() : undefined),
  }
}

function css(): string {
  const variables = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))
  // Mantine's own shades of these fail the contrast of WCAG AA on our grounds.
  const darker = {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
  }
  const light = { ...variables.light, ...darker }
  return `${convertCssVariables({ ...variables, light }, ':root')}:root{--mantine-color-scheme:light}`
}
