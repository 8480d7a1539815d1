import { useEffect, useState } from 'react'

/** The address of a picture's bytes; taken back when others are shown. The last one stays until then. */
export function usePictureUrl(
  bytes: Uint8Array | undefined,
  type: 'image/png' | 'image/jpeg',
): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!bytes) return
    // The copy gives the Blob a buffer of its own type.
    const fresh = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
    setUrl(fresh)
    return () => URL.revokeObjectURL(fresh)
  }, [bytes, type])
  return bytes ? url : null
}
