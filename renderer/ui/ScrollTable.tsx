import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './ScrollTable.module.css'

type Props = {
  label: string
  headings: readonly string[]
  /** Headings that stand out. */
  marked?: ReadonlySet<string>
  /** The rows of its body. */
  children: ReactNode
}

/** A plain table in a box of its own, which arrows scroll once the focus is in it; the headings stay. */
export function ScrollTable({ label, headings, marked, children }: Props) {
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={label}>
      <Table stickyHeader aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {headings.map((heading, at) => (
              // Two columns may share a heading; their place tells them apart.
              <Table.Th key={at} scope="col" data-marked={marked?.has(heading) || undefined}>
                <bdi>{heading}</bdi>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  )
}
