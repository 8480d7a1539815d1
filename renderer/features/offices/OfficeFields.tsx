import { deliveryModes } from '../../../shared/contract/offices.ts'
import type { AreaId } from '../../../shared/contract/values.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { DateField } from '../../ui/DateField.tsx'
import { AreaField, CheckField, ChoiceField, TextField } from '../../ui/fields.tsx'
import { moveOn } from '../../ui/moveOn.ts'
import { useAreaOptions } from './areaOptions.ts'
import { officeName, officeOfCode, type Directory } from './directory.ts'
import css from './offices.module.css'
import type { OfficeForm } from './officeForm.ts'
import type { OfficeFormModel } from './useOfficeForm.ts'

type Props = { model: OfficeFormModel; directory: Directory; isNew: boolean }

/** The fields of an office. */
export function OfficeFields({ model, directory, isNew }: Props) {
  const t = useWords()
  const { form, put } = model
  const errorOf = useErrors(model)
  const areas = useAreaOptions(directory.areas)
  return (
    <div className={css.panelFields} onKeyDown={moveOn}>
      <TextField
        label={t('offices.panel.code')}
        value={form.code}
        onChange={(code) => put({ code })}
        error={errorOf('code')}
        maxLength={40}
        required
        ltr
      />
      <Names model={model} errorOf={errorOf} />
      <div className={css.pair}>
        <ChoiceField<AreaId | 'none'>
          label={t('offices.panel.area')}
          value={form.area ?? 'none'}
          onChange={(area) => put({ area: area === 'none' ? null : area })}
          options={[{ value: 'none', label: t('offices.panel.noArea') }, ...areas]}
        />
        <ReportsTo model={model} directory={directory} error={errorOf('reportsTo')} />
      </div>
      <Contact model={model} errorOf={errorOf} />
      <CheckField
        label={t('offices.panel.active')}
        value={form.active}
        onChange={(active) => put({ active })}
      />
      {!isNew && (
        <DateField
          label={t('offices.panel.from')}
          hint={t('offices.panel.fromHint')}
          value={form.from}
          onChange={(from) => put({ from })}
          error={errorOf('from')}
          required
        />
      )}
    </div>
  )
}

type ErrorOf = (field: keyof OfficeForm) => string | null

function Names({ model: { form, put }, errorOf }: { model: OfficeFormModel; errorOf: ErrorOf }) {
  const t = useWords()
  return (
    <>
      <div className={css.pair}>
        <TextField
          label={t('offices.panel.name')}
          value={form.name}
          onChange={(name) => put({ name })}
          error={errorOf('name')}
          maxLength={200}
          lang="en"
          required
        />
        <TextField
          label={t('offices.panel.nameUrdu')}
          value={form.nameUrdu}
          onChange={(nameUrdu) => put({ nameUrdu })}
          maxLength={200}
          lang="ur"
        />
      </div>
      <div className={css.pair}>
        <TextField
          label={t('offices.panel.designation')}
          value={form.designation}
          onChange={(designation) => put({ designation })}
          maxLength={200}
          lang="en"
        />
        <TextField
          label={t('offices.panel.designationUrdu')}
          value={form.designationUrdu}
          onChange={(designationUrdu) => put({ designationUrdu })}
          maxLength={200}
          lang="ur"
        />
      </div>
    </>
  )
}

function Contact({ model: { form, put }, errorOf }: { model: OfficeFormModel; errorOf: ErrorOf }) {
  const t = useWords()
  return (
    <>
      <AreaField
        label={t('offices.panel.address')}
        value={form.address}
        onChange={(address) => put({ address: address.replace(/\s*\n\s*/g, ' ') })}
        maxLength={300}
        rows={2}
      />
      <div className={css.pair}>
        <TextField
          label={t('offices.panel.email')}
          value={form.email}
          onChange={(email) => put({ email })}
          error={errorOf('email')}
          maxLength={200}
          ltr
        />
        <TextField
          label={t('offices.panel.phone')}
          value={form.phone}
          onChange={(phone) => put({ phone })}
          maxLength={60}
          ltr
        />
      </div>
      <ChoiceField
        label={t('offices.panel.delivery')}
        value={form.delivery}
        onChange={(delivery) => put({ delivery })}
        options={deliveryModes.map((value) => ({ value, label: t(`offices.delivery.${value}`) }))}
      />
    </>
  )
}

type ReportsToProps = { model: OfficeFormModel; directory: Directory; error: string | null }

/** The code of the office above, answered with its name while it is typed. */
function ReportsTo({ model: { form, put }, directory, error }: ReportsToProps) {
  const t = useWords()
  const { language } = useLanguage()
  const above = form.reportsTo.trim() === '' ? undefined : officeOfCode(directory, form.reportsTo)
  return (
    <TextField
      label={t('offices.panel.reportsTo')}
      hint={above && officeName(above, language)}
      value={form.reportsTo}
      onChange={(reportsTo) => put({ reportsTo })}
      error={error}
      maxLength={40}
      ltr
    />
  )
}

function useErrors({ faults, taken }: OfficeFormModel): ErrorOf {
  const t = useWords()
  return (field) => {
    const fault = faults[field]
    if (fault === undefined) return null
    return fault === 'codeTaken' ? t('offices.panel.codeTaken', { name: taken }) : t(`offices.panel.${fault}`)
  }
}
