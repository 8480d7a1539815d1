import { useLocation } from 'wouter'

/** Goes to another screen: `go(places.letter(id))`. */
export function useGo(): (place: string) => void {
  const [, go] = useLocation()
  return (place) => go(place)
}
