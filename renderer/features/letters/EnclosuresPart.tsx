import { Alert, Stack, Text } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import type { Circular } from '../../../shared/contract/circulars.ts'
import { useWords } from '../../locales/i18n.ts'
import { errorWords } from '../../locales/words.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { CheckField } from '../../ui/fields.tsx'
import { OneLine } from '../../ui/Ltr.tsx'
import { notifyUndo } from '../../ui/notify.tsx'
import { moved } from './formWords.ts'
import type { PartProps } from './LetterEditor.tsx'
import css from './letters.module.css'
import { ListTools } from './ListTools.tsx'
import type { Enclosing, RefusedEnclosure } from './useEnclosing.ts'
import type { Enclosed } from './work.ts'

type Props = PartProps & { circular: Circular; enclosing: Enclosing }

/** What goes with the letter: the circular, then more PDFs in their order; and the stamp on their pages. */
export function EnclosuresPart({ work, office, change, circular, enclosing }: Props) {
  const t = useWords()
  const { enclosures } = work
  const write = (next: Enclosed[]) => change({ enclosures: next })
  const { add, running, possible, refused } = enclosing
  const remove = (gone: Enclosed, index: number) => {
    write(enclosures.filter((one) => one !== gone))
    const undo = () => change((now) => ({ enclosures: withAgain(now.enclosures, gone, index) }))
    notifyUndo({ message: t('letter.enclosures.removed'), undo, here: true })
  }
  return (
    <Stack gap="sm" data-rows>
      <CheckField
        label={t('letter.stamp')}
        hint={t('letter.stampHint')}
        value={work.stamp}
        onChange={(stamp) => change({ stamp })}
      />
      <ol className={css.enclosures} aria-label={t('letter.part.enclosures')}>
        {!office.upward && (
          <li>
            <div className={css.grow}>
              <OneLine>{circular.facts.reference.value ?? ''}</OneLine>
              <Text size="sm" c="dimmed">
                {t('letter.enclosures.circular')}
              </Text>
            </div>
          </li>
        )}
        {enclosures.map((one, index) => (
          <li key={one.sha256}>
            <EnclosedWords enclosed={one} />
            <ListTools
              words={{
                up: t('letter.enclosures.up', { name: one.name }),
                down: t('letter.enclosures.down', { name: one.name }),
                remove: t('letter.enclosures.remove', { name: one.name }),
              }}
              index={index}
              count={enclosures.length}
              disabled={running}
              onMove={(step) => write(moved(enclosures, index, step))}
              onRemove={() => remove(one, index)}
            />
          </li>
        ))}
      </ol>
      <div className={css.row}>
        <ActionButton
          label={t('letter.enclosures.add')}
          keys="Ctrl+O"
          running={running}
          disabled={!possible}
          onClick={add}
        />
      </div>
      <Refused refused={refused} />
    </Stack>
  )
}

/** The enclosures with one in its place again; it may have been added anew since. */
function withAgain(enclosures: readonly Enclosed[], back: Enclosed, index: number): Enclosed[] {
  return enclosures.filter(({ sha256 }) => sha256 !== back.sha256).toSpliced(index, 0, back)
}

function EnclosedWords({ enclosed: { name, pages } }: { enclosed: Enclosed }) {
  const t = useWords()
  const pictures = pages.filter((how) => how === 'picture').length
  const words = t('letter.enclosures.pages', { count: pages.length })
  return (
    <div className={css.grow}>
      <OneLine>{name}</OneLine>
      <Text size="sm" c="dimmed">
        {pictures === 0 ? words : `${words}; ${t('letter.enclosures.pictures', { count: pictures })}`}
      </Text>
    </div>
  )
}

/** PDFs that were not enclosed, each with what is wrong and what to do. */
function Refused({ refused }: { refused: readonly RefusedEnclosure[] }) {
  const t = useWords()
  if (refused.length === 0) return null
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      title={t('letter.enclosures.refused', { count: refused.length })}
      icon={<IconFileOff aria-hidden />}
    >
      <ul className={css.refused}>
        {refused.map(({ file, why }, index) => (
          <li key={index}>
            <bdi>
              <strong>{file}</strong>
            </bdi>
            {': '}
            {why === 'same' || why === 'full' ? t(`letter.enclosures.${why}`) : errorWords(why)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
