import { Text } from '@mantine/core'
import { useId, useState } from 'react'
import { asAppError, useCommand, useQueryCall } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { usePictureUrl } from '../../ui/usePictureUrl.ts'
import css from './Settings.module.css'

type Props = {
  label: string
  hint: string
  /** The image as it was kept, by SHA-256; null: none. */
  value: string | null
  onChange: (value: string | null) => void
}

/** A picture from a PNG or JPEG file: chosen, seen, removed. What can't be taken is said below. */
export function ImageField({ label, hint, value, onChange }: Props) {
  const t = useWords()
  const id = useId()
  const { run, running, error, reset } = useCommand('image.add')
  const [fault, setFault] = useState<unknown>(null)
  const choose = async () => {
    setFault(null)
    reset()
    try {
      const [file] = await shell.openFile({ kind: 'image' })
      const kept = file && (await run(file))
      if (kept) onChange(kept.sha256)
    } catch (thrown) {
      setFault(asAppError(thrown))
    }
  }
  const remove = () => {
    reset()
    onChange(null)
  }
  return (
    <div role="group" aria-labelledby={id} className={css.image}>
      <Text component="span" size="md" fw={600} id={id}>
        {label}
      </Text>
      <Text className={css.small}>{hint}</Text>
      {value !== null && <Kept sha256={value} label={label} />}
      <div className={css.imageButtons}>
        <ActionButton
          label={t(value === null ? 'settings.image.choose' : 'settings.image.another')}
          running={running}
          onClick={() => void choose()}
        />
        {value !== null && <ActionButton label={t('settings.image.remove')} onClick={remove} />}
      </div>
      <ErrorText error={fault ?? error} />
    </div>
  )
}

function Kept({ sha256, label }: { sha256: string; label: string }) {
  const { data, error } = useQueryCall('image.get', { sha256 })
  const url = usePictureUrl(data?.bytes, data?.kind === 'jpg' ? 'image/jpeg' : 'image/png')
  if (error) return <ErrorText error={error} />
  return url && <img className={css.kept} src={url} alt={label} draggable={false} />
}
