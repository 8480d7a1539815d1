import { Group, Radio } from '@mantine/core'
import { routes } from '../../../shared/contract/circulars.ts'
import { useWords } from '../../locales/i18n.ts'
import type { Route } from './reviewDraft.ts'

/** How the directorate got the paper. */
export function RouteField({ value, onChange }: { value: Route; onChange: (route: Route) => void }) {
  const words = useRouteWords()
  const t = useWords()
  return (
    <Radio.Group
      label={t('review.route')}
      size="md"
      value={value}
      onChange={(chosen) => {
        const route = routes.find((one) => one === chosen)
        if (route) onChange(route)
      }}
    >
      <Group gap="lg" mih={44}>
        {routes.map((route) => (
          <Radio key={route} size="md" value={route} label={words[route]} />
        ))}
      </Group>
    </Radio.Group>
  )
}

/** The ways in which a circular comes, in words. */
export function useRouteWords(): Readonly<Record<Route, string>> {
  const t = useWords()
  return {
    addressed: t('review.routeAddressed'),
    copied: t('review.routeCopied'),
    nested: t('review.routeNested'),
  }
}
