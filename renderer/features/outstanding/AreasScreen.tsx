import { Loader } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { places } from '../../ui/places.ts'
import { Screen } from '../../ui/Screen.tsx'
import { AgeLine } from './Ages.tsx'
import { AreaChart } from './AreaChart.tsx'
import { useAreaName, type MatrixData } from './areaName.ts'
import { AreaTable } from './AreaTable.tsx'
import { Matrix, type OpenCell } from './Matrix.tsx'
import css from './outstanding.module.css'
import { placeBefore, type Place } from './place.ts'
import { PrintedAreas } from './PrintedAreas.tsx'

const limit = 200

/** Circulars against divisions, or the districts of one: who owes what, and how late, as table and chart. */
export function AreasScreen() {
  const t = useWords()
  const [, go] = useLocation()
  const { division, within, open, toggle, offset, setOffset } = useShownPart()
  const [printing, setPrinting] = useState(false)
  const nameOf = useAreaName()
  const area = division?.name ?? null
  const { data, error, stale } = useQueryCall(
    'outstanding.matrix',
    { area, open, offset, limit },
    { keep: true },
  )
  const title =
    division === null
      ? t('outstanding.areas.title')
      : t('outstanding.areas.within', { area: nameOf(division) })
  const back = () => (division === null ? go(places.outstanding) : within(null))
  const print = () => setPrinting(true)
  const isEmpty = !data || data.sum.despatched === 0
  const shown = open ? t('outstanding.areas.showAll') : t('outstanding.areas.showOpen')
  useActions([
    { label: t('outstanding.back'), keys: 'Ctrl+B', run: back },
    { label: shown, keys: 'Ctrl+Shift+A', run: toggle },
    { label: t('outstanding.print'), keys: 'Ctrl+P', run: print, disabled: isEmpty },
  ])
  const openCell: OpenCell = (circular, column) => {
    // The figures of before are still in sight, and what they stand for is not what would be opened.
    if (stale) return
    if (circular === null && division === null && column !== null) return within(column)
    const place: Place = [division, column].filter((one) => one !== null)
    go(places.outstandingOf(circular ?? 'all'), { state: { place } })
  }
  return (
    <Screen
      title={title}
      subtitle={t('outstanding.areas.subtitle')}
      actions={<ActionButton label={t('outstanding.back')} keys="Ctrl+B" onClick={back} />}
      footer={
        <>
          <ActionButton
            main
            label={t('outstanding.print')}
            keys="Ctrl+P"
            disabled={isEmpty}
            onClick={print}
          />
          <ActionButton label={shown} keys="Ctrl+Shift+A" onClick={toggle} />
          {data && <Pager offset={offset} total={data.total} onMove={setOffset} />}
        </>
      }
    >
      <ErrorText error={error} />
      {!data && !error && <Loader />}
      {data && isEmpty && <EmptyState title={t('outstanding.empty')} hint={t('outstanding.emptyHint')} />}
      {data && !isEmpty && <Shown key={area} data={data} onOpen={openCell} />}
      {data && printing && <PrintedAreas title={title} data={data} onDone={() => setPrinting(false)} />}
    </Screen>
  )
}

/** Which areas and which circulars are shown; with others the circulars begin anew. */
function useShownPart() {
  // Back from a list of offices, the division that it was opened from.
  const [division, setDivision] = useState(() => placeBefore()[0] ?? null)
  const [open, setOpen] = useState(true)
  const [offset, setOffset] = useState(0)
  const within = (next: typeof division) => {
    setDivision(next)
    setOffset(0)
  }
  const toggle = () => {
    setOpen(!open)
    setOffset(0)
  }
  return { division, within, open, toggle, offset, setOffset }
}

function Shown({ data, onOpen }: { data: MatrixData; onOpen: OpenCell }) {
  return (
    <div className={css.areas}>
      <AgeLine ages={data.age} />
      <Matrix data={data} onOpen={onOpen} />
      <div className={css.beside}>
        <AreaChart data={data} />
        <AreaTable data={data} />
      </div>
    </div>
  )
}

/** Which circulars are shown of how many, and the way to the others. */
function Pager(props: { offset: number; total: number; onMove: (offset: number) => void }) {
  const t = useWords()
  const { offset, total, onMove } = props
  const last = Math.min(total, offset + limit)
  return (
    <>
      <output>{t('outstanding.areas.shown', { from: total === 0 ? 0 : offset + 1, to: last, total })}</output>
      {offset > 0 && (
        <ActionButton label={t('outstanding.areas.newer')} onClick={() => onMove(offset - limit)} />
      )}
      {last < total && (
        <ActionButton label={t('outstanding.areas.older')} onClick={() => onMove(offset + limit)} />
      )}
    </>
  )
}
