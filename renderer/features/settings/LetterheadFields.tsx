import { useWords } from '../../locales/i18n.ts'
import { CheckField, ChoiceField, NumberField } from '../../ui/fields.tsx'
import { ImageField } from './ImageField.tsx'
import type { TypedOffice } from './OfficeFields.tsx'
import css from './Settings.module.css'

type Props = {
  typed: TypedOffice
  /** Words for a distance that can't be taken. */
  fault: string | undefined
  onChange: (part: Partial<TypedOffice>) => void
}

/** Logo, place of the number, and the paper that letters are printed on. */
export function LetterheadFields({ typed, fault, onChange }: Props) {
  const t = useWords()
  const { preprinted } = typed
  return (
    <div className={css.two}>
      <ImageField
        label={t('settings.letterhead.logo')}
        hint={t('settings.letterhead.logoHint')}
        value={typed.logo ?? null}
        onChange={(logo) => onChange({ logo })}
      />
      <div className={css.stack}>
        <ChoiceField
          label={t('settings.letterhead.logoAt')}
          value={typed.logoAt ?? 'centre'}
          onChange={(logoAt) => onChange({ logoAt })}
          options={(['centre', 'start'] as const).map((value) => ({
            value,
            label: t(`settings.letterhead.logoPlace.${value}`),
          }))}
        />
        <ChoiceField
          label={t('settings.letterhead.numberAt')}
          value={typed.numberAt ?? 'below'}
          onChange={(numberAt) => onChange({ numberAt })}
          options={(['below', 'above'] as const).map((value) => ({
            value,
            label: t(`settings.letterhead.numberPlace.${value}`),
          }))}
        />
      </div>
      <CheckField
        label={t('settings.letterhead.preprinted')}
        hint={t('settings.letterhead.preprintedHint')}
        value={preprinted}
        onChange={(next) => onChange({ preprinted: next })}
      />
      {preprinted && (
        <NumberField
          label={t('settings.letterhead.top')}
          hint={t('settings.letterhead.topHint')}
          value={typed.top}
          min={0}
          onChange={(top) => onChange({ top })}
          error={fault}
        />
      )}
    </div>
  )
}
