import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** What a screen says when there is nothing yet: what it is for and what to do first. */
export function EmptyState({ title, hint, action }: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <div className="emptyState">
      <Title order={2} size="h3">
        {title}
      </Title>
      {hint !== undefined && <Text c="dimmed">{hint}</Text>}
      {action}
    </div>
  )
}
