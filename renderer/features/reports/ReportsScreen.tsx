import { useDeferredValue } from 'react'
import { useQueryCall } from '../../client/hooks.ts'
import { useChoice } from '../../client/desk.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { useActions, type Action } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { JobBar } from '../../ui/JobBar.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useToday } from '../../ui/today.ts'
import { ReportFields } from './ReportFields.tsx'
import { ReportPreview } from './ReportPreview.tsx'
import css from './reports.module.css'
import { useReport } from './useReport.ts'
import { choice as choiceShape, firstChoice, wantedOf, type Wanted } from './wanted.ts'

/** Sharp at twice the size that a page has beside the fields at 1366×768. */
const longEdge = 1600

/** The office's books: chosen, looked at, and saved as PDF, XLSX or CSV, or printed. */
export function ReportsScreen() {
  const t = useWords()
  const today = useToday()
  const { language } = useLanguage()
  const [choice, setChoice, { loaded }] = useChoice('reports', firstChoice, choiceShape)
  const wanted = useDeferredValue(loaded ? wantedOf(choice, language, today) : null)
  const { data, error, fetching } = useQueryCall('report.preview', asked(wanted), {
    enabled: wanted !== null,
    keep: true,
    keepFor: 5_000,
  })
  const report = useReport(wanted)
  const { job } = report
  return (
    <Screen
      fill
      title={t('reports.title')}
      footer={<Footer report={report} disabled={wanted === null || job.running} />}
    >
      <JobBar job={job} kept={t('reports.kept')} />
      <div className={css.screen}>
        <ReportFields
          choice={choice}
          onChange={(change) => setChoice((before) => ({ ...before, ...change }))}
        />
        <ReportPreview
          asked={!loaded || wanted !== null}
          preview={wanted ? data : undefined}
          error={error}
          stale={fetching}
        />
      </div>
    </Screen>
  )
}

/** While nothing is wanted nothing is asked, so that the assertion is never used. */
function asked(wanted: Wanted | null) {
  return { ...(wanted as Wanted), longEdge }
}

function Footer({ report, disabled }: { report: ReturnType<typeof useReport>; disabled: boolean }) {
  const t = useWords()
  const actions: (Action & { main?: boolean })[] = [
    { label: t('reports.savePdf'), keys: 'Ctrl+Enter', run: report.save('pdf'), disabled, main: true },
    { label: t('reports.print'), keys: 'Ctrl+P', run: report.print, disabled },
    { label: t('reports.saveXlsx'), keys: 'Ctrl+S', run: report.save('xlsx'), disabled },
    { label: t('reports.saveCsv'), keys: 'Ctrl+Shift+S', run: report.save('csv'), disabled },
  ]
  useActions(actions)
  return (
    <div data-main-action className={css.actions}>
      {actions.map(({ label, keys, run, main }) => (
        <ActionButton
          key={label}
          label={label}
          onClick={run}
          disabled={disabled}
          main={main ?? false}
          {...(keys && { keys })}
        />
      ))}
    </div>
  )
}
