import { ActionIcon, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { TextField } from '../../ui/fields.tsx'
import { notifyUndo } from '../../ui/notify.tsx'
import { removeRow } from '../../ui/removeRow.ts'
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
  const remove = (index: number, link: ChainDraft) => {
    onChange((links) => links.filter((_, at) => at !== index))
    notifyUndo({
      message: t('review.chainRemoved'),
      undo: () => onChange((links) => [...links.slice(0, index), link, ...links.slice(index)]),
      here: true,
    })
  }
  return (
    <fieldset className={css.chain} data-rows>
      <legend>{t('review.chain')}</legend>
      {chain.length === 0 && <Text c="dimmed">{t('review.chainNone')}</Text>}
      {chain.map((link, index) => (
        <LinkFields
          // A link has no identity of its own; its place in the chain is it.
          key={index}
          n={index + 1}
          link={link}
          onPut={(part) =>
            onChange((links) => links.map((one, at) => (at === index ? { ...one, ...part } : one)))
          }
          onRemove={() => remove(index, link)}
        />
      ))}
      <ActionButton
        label={t('review.chainAdd')}
        keys="Alt+R"
        icon={<IconPlus size={20} aria-hidden />}
        disabled={chain.length >= mostLinks}
        onClick={onAdd}
      />
    </fieldset>
  )
}

type LinkProps = {
  n: number
  link: ChainDraft
  onPut: (part: Partial<ChainDraft>) => void
  onRemove: () => void
}

function LinkFields({ n, link, onPut, onRemove }: LinkProps) {
  const t = useWords()
  return (
    <div className={css.link} data-link>
      <TextField
        label={t('review.chainReference', { n })}
        value={link.reference}
        onChange={(reference) => onPut({ reference })}
        maxLength={200}
        ltr
      />
      <DateField
        label={t('review.chainDate', { n })}
        value={link.date}
        onChange={(date) => onPut({ date })}
      />
      <ActionIcon
        size={44}
        variant="default"
        className={css.linkRemove}
        aria-label={t('review.chainRemove', { n })}
        data-removes
        onClick={(event) => removeRow(event.currentTarget, onRemove)}
      >
        <IconX size={20} aria-hidden />
      </ActionIcon>
      <div className={css.linkIssuer}>
        <TextField
          label={t('review.chainIssuer', { n })}
          value={link.issuer}
          onChange={(issuer) => onPut({ issuer })}
          maxLength={300}
        />
      </div>
    </div>
  )
}
