import { Loader } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useParams } from 'wouter'
import { forwardingId, type ForwardingId } from '../../../shared/contract/values.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { formTitle } from '../../ui/formTitle.ts'
import { DateText } from '../../ui/Ltr.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { DespatchActions } from './DespatchActions.tsx'
import { DespatchRegister } from './DespatchRegister.tsx'
import { MakingBar } from './MakingBar.tsx'
import { RegisterActions } from './RegisterActions.tsx'
import { useMaking } from './useMaking.ts'

/** One forwarding: how far its letters are made, and the despatch register row by row. */
export function DespatchScreen() {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const params = useParams()
  const id: ForwardingId = forwardingId.safeParse(params['forwarding']).data ?? forwardingId.parse('none')
  const { data, error } = useQueryCall('forwarding.get', { id })
  const [printing, setPrinting] = useState(false)
  const printed = useCallback(() => setPrinting(false), [])
  const making = useMaking(data?.forwarding)
  if (error || !data) {
    return <Screen title={t('despatch.title')}>{error ? <ErrorText error={error} /> : <Loader />}</Screen>
  }
  const { forwarding } = data
  const { despatched, made, cancelled } = forwarding
  const facts = {
    form: `\u2068${formTitle({ name: forwarding.form, title: forwarding.formTitle })}\u2069`,
    signatory: `\u2068${(isUrdu && forwarding.signatoryUrdu) || forwarding.signatory}\u2069`,
  }
  const subtitle = (
    <>
      <span dir="auto">{forwarding.subject}</span>
      <br />
      {t('despatch.summary', { despatched, made, cancelled })} · <DateText value={forwarding.date} /> ·{' '}
      {t('despatch.facts', facts)}
      {forwarding.due !== null && (
        <>
          {' '}
          · {t('despatch.dueBy')} <DateText value={forwarding.due} />
        </>
      )}
    </>
  )
  return (
    <Screen
      fill
      title={t('despatch.titleOf', { number: ltr(forwarding.number) })}
      subtitle={subtitle}
      actions={<RegisterActions forwarding={forwarding} onPrint={() => setPrinting(true)} />}
      footer={<DespatchActions forwarding={forwarding} making={making} />}
    >
      <MakingBar forwarding={forwarding} making={making} />
      <DespatchRegister forwarding={forwarding} printing={printing} onPrinted={printed} />
    </Screen>
  )
}
