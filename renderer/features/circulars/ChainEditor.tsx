import { ActionIcon, Button, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useWords } from '../../locales/i18n.ts'
import { DateField } from '../../ui/DateField.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { notifyUndo } from '../../ui/notify.tsx'
import css from './circulars.module.css'
import { mostLinks, type ChainDraft } from './reviewDraft.ts'

type Props = {
  chain: readonly ChainDraft[]
  onChange: (change: (chain: ChainDraft[]) => ChainDraft[]) => void
  onAdd: () => void
}

/** The earlier letters that a circular refers to, in their order. */
export function ChainEditor({ chain, onChange, onAdd }: Props) {
  const t = useWords()
  const put = (index: number, part: Partial<ChainDraft>) =>
    onChange((links) => links.map((link, at) => (at === index ? { ...link, ...part } : link)))
  const remove = (index: number, link: ChainDraft) => {
    onChange((links) => links.filter((_, at) => at !== index))
    notifyUndo({
      message: t('review.chainRemoved'),
      undo: () => onChange((links) => [...links.slice(0, index), link, ...links.slice(index)]),
    })
  }
  return (
    <fieldset className={css.chain}>
      <legend>{t('review.chain')}</legend>
      {chain.length === 0 && <Text c="dimmed">{t('review.chainNone')}</Text>}
      {chain.map((link, index) => {
        const n = index + 1
        return (
          // The links have no identity of their own; their place in the chain is it.
          <div className={css.link} data-link key={index}>
            <TextField
              label={t('review.chainReference', { n })}
              value={link.reference}
              onChange={(reference) => put(index, { reference })}
              maxLength={200}
              ltr
            />
            <DateField
              label={t('review.chainDate', { n })}
              value={link.date}
              onChange={(date) => put(index, { date })}
            />
            <ActionIcon
              size={44}
              variant="default"
              className={css.linkRemove}
              aria-label={t('review.chainRemove', { n })}
              onClick={() => remove(index, link)}
            >
              <IconX size={20} aria-hidden />
            </ActionIcon>
            <div className={css.linkIssuer}>
              <TextField
                label={t('review.chainIssuer', { n })}
                value={link.issuer}
                onChange={(issuer) => put(index, { issuer })}
                maxLength={300}
              />
            </div>
          </div>
        )
      })}
      <Button
        size="md"
        variant="default"
        leftSection={<IconPlus size={20} aria-hidden />}
        rightSection={<Keys keys="Alt+R" />}
        disabled={chain.length >= mostLinks}
        onClick={onAdd}
      >
        {t('review.chainAdd')}
      </Button>
    </fieldset>
  )
}
