import { Stack } from '@mantine/core'
import { copyStyles, listStyles, priorities, usableMarkings } from '../../../shared/domain/letterStyles.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { CheckField, ChoiceField, TextField } from '../../ui/fields.tsx'
import type { PartProps } from './LetterEditor.tsx'
import css from './letters.module.css'
import { signatoryOf, type UsualLetter } from './work.ts'

type Props = PartProps & { remember: (change: Partial<UsualLetter>) => void }

/** Markings, signature and styles of the letter, folded until they are wanted. */
export function MorePart({ work, office, change, remember }: Props) {
  const t = useWords()
  const { usual } = office
  const said = work.marking !== '' || work.security !== null || work.signed
  return (
    <details
      className={css.more}
      open={usual.more || said}
      onToggle={(event) => {
        const { open } = event.currentTarget
        if (open !== usual.more && !said) remember({ more: open })
      }}
    >
      <summary>{t('letter.more')}</summary>
      <Stack gap="sm">
        <Markings work={work} change={change} />
        <Signature work={work} office={office} change={change} />
        <ChoiceField
          label={t('letter.copyStyle')}
          hint={t('letter.styleHint')}
          value={usual.copyStyle ?? 'office'}
          options={(['office', ...copyStyles] as const).map((value) => ({
            value,
            label: t(`letter.copyStyleKind.${value}`),
          }))}
          onChange={(style) => remember({ copyStyle: style === 'office' ? null : style })}
        />
        <ChoiceField
          label={t('letter.listStyle')}
          value={usual.listStyle ?? 'office'}
          options={(['office', ...listStyles] as const).map((value) => ({
            value,
            label: t(`letter.listStyleKind.${value}`),
          }))}
          onChange={(style) => remember({ listStyle: style === 'office' ? null : style })}
        />
      </Stack>
    </details>
  )
}

const noMarking = 'none'
const ownMarking = 'own'

/** The priority at the head of the letter, and the security marking of every page. */
function Markings({ work, change }: Pick<PartProps, 'work' | 'change'>) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const known = priorities.find((one) => one === work.marking)
  const chosen = work.marking === '' ? noMarking : (known ?? ownMarking)
  const label = (value: (typeof priorities)[number]) =>
    isUrdu ? `${t(`letter.priority.${value}`)} – ${value}` : value
  return (
    <>
      <ChoiceField
        label={t('letter.priorityLabel')}
        value={chosen}
        options={[
          { value: noMarking, label: t('letter.noMarking') },
          ...priorities.map((value) => ({ value, label: label(value) })),
          { value: ownMarking, label: t('letter.ownMarking') },
        ]}
        onChange={(value) =>
          change({ marking: value === noMarking ? '' : value === ownMarking ? ' ' : value })
        }
      />
      {chosen === ownMarking && (
        <TextField
          label={t('letter.marking')}
          value={work.marking.trimStart()}
          maxLength={60}
          autoFocus={work.marking === ' '}
          onChange={(marking) => change({ marking: marking === '' ? ' ' : marking })}
        />
      )}
      <ChoiceField
        label={t('letter.security')}
        hint={t('letter.securityHint')}
        value={work.security ?? noMarking}
        options={([noMarking, ...usableMarkings] as const).map((value) => ({
          value,
          label: value === noMarking ? t('letter.noMarking') : t(`letter.securityKind.${value}`),
        }))}
        onChange={(value) => change({ security: value === noMarking ? null : value })}
      />
    </>
  )
}

/** The picture of the signature, where one is kept of who signs. */
function Signature({ work, office, change }: PartProps) {
  const t = useWords()
  const id = signatoryOf(work, office.settings)
  const kept = office.settings.signatories.find((one) => one.id === id)?.signature
  if (!kept) return null
  return (
    <CheckField
      label={t('letter.signed')}
      hint={t('letter.signedHint')}
      value={work.signed}
      onChange={(signed) => change({ signed })}
    />
  )
}
