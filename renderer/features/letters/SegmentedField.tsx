import { SegmentedControl, Text } from '@mantine/core'
import { useId } from 'react'
import { useWords } from '../../locales/i18n.ts'
import css from './letters.module.css'
import type { Side } from './work.ts'

type Props<V extends string> = {
  label: string
  value: V
  options: readonly { value: V; label: string }[]
  onChange: (value: V) => void
}

/** One of two or three, all in sight. */
export function SegmentedField<V extends string>({ label, value, options, onChange }: Props<V>) {
  const id = useId()
  return (
    <div>
      <Text component="span" size="md" fw={600} id={id}>
        {label}
      </Text>
      <SegmentedControl
        fullWidth
        size="md"
        transitionDuration={0}
        classNames={{ label: css.segment }}
        aria-labelledby={id}
        value={value}
        onChange={(next) => {
          const found = options.find((option) => option.value === next)
          if (found) onChange(found.value)
        }}
        data={[...options]}
      />
    </div>
  )
}

type SideProps = { sides: readonly Side[]; side: Side; onSide: (side: Side) => void }

/** Which language is being written, where a letter has both. */
export function SideField({ sides, side, onSide }: SideProps) {
  const t = useWords()
  if (sides.length < 2) return null
  const options = sides.map((value) => ({ value, label: t(`letter.languageKind.${value}`) }))
  return <SegmentedField label={t('letter.side')} value={side} options={options} onChange={onSide} />
}
