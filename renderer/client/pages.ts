import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts'
import { useService } from './context.ts'
import { useQueryCall } from './hooks.ts'

/** Queries that answer a part of a long list: `{rows, total}`. */
export type PagedName =
  | 'circular.list'
  | 'despatch.list'
  | 'outstanding.list'
  | 'outstanding.office'
  | 'forwarding.list'
  | 'papers.drafts'
type RowOf<N extends PagedName> = CallOutput<N>['rows'][number]

const first = 200

/** A long list for `Grid`: `total` and `loadPage`, which changes when the list was changed. */
export function usePages<N extends PagedName>(name: N, input: Omit<CallInput<N>, 'offset' | 'limit'>) {
  const service = useService()
  const client = useQueryClient()
  // Putting offset and limit back makes the whole input again.
  const at = (offset: number, limit: number) => ({ ...input, offset, limit }) as unknown as CallInput<N>
  const query = useQueryCall(name, at(0, first), { keep: true })
  const inputKey = JSON.stringify(input)
  const loadPage = useCallback(
    async (offset: number, limit: number): Promise<readonly RowOf<N>[]> => {
      // Asking the same part again would renew the query, and with it this very function, for ever.
      if (query.data && offset + limit <= first) {
        return query.data.rows.slice(offset, offset + limit)
      }
      const asked = { ...JSON.parse(inputKey), offset, limit } as CallInput<N>
      const answer = await client.fetchQuery({
        queryKey: [name, asked],
        queryFn: () => service.call(name, asked),
        gcTime: 0,
      })
      return answer.rows
    },
    [query.data, inputKey, name, client, service],
  )
  return {
    total: query.data?.total ?? 0,
    // TypeScript can't follow the name to its own rows.
    rows: query.data?.rows as readonly RowOf<N>[] | undefined,
    loadPage,
    error: query.error,
    pending: query.pending,
  }
}
