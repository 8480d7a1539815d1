import { Table, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './TitledTable.module.css'

type Props = {
  title: string
  /** What stands between the title and the table, such as a hint or a button. */
  above?: ReactNode
  headings: readonly string[]
  /** Headings that stand out. */
  marked?: ReadonlySet<string>
  /** The rows of its body. */
  children: ReactNode
}

/** A plain table under its title, in a box of its own, which arrows scroll once the focus is in it; the headings stay. */
export function TitledTable({ title, above, headings, marked, children }: Props) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {above}
      <div className={css.scroll} tabIndex={0} role="group" aria-label={title}>
        <Table stickyHeader aria-label={title}>
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
    </section>
  )
}
