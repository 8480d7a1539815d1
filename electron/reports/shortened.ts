/** At most so many characters, ended after a whole word. */
export function shortened(text: string, longest: number): string {
  const characters = [...text]
  if (characters.length <= longest) return text
  const start = characters.slice(0, longest).join('')
  return `${start.replace(/\s\S*$/u, '')}…`
}
