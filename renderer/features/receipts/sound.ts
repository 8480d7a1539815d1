/** What a scan is answered with: it went in, it was there already, it did not go in. */
export type Answer = 'logged' | 'already' | 'refused'

/** Tones in hertz and their lengths in seconds: rising, level twice, falling and low. */
const tones: Readonly<Record<Answer, readonly (readonly [hertz: number, seconds: number])[]>> = {
  logged: [
    [880, 0.07],
    [1320, 0.1],
  ],
  already: [
    [660, 0.09],
    [660, 0.09],
  ],
  refused: [
    [220, 0.18],
    [165, 0.28],
  ],
}

let context: AudioContext | undefined

/** Says by sound how a scan went; silent where the machine has no sound. */
export function sound(answer: Answer): void {
  try {
    context ??= new AudioContext()
    const { destination, currentTime } = context
    let at = currentTime
    for (const [hertz, seconds] of tones[answer]) {
      const oscillator = context.createOscillator()
      const volume = context.createGain()
      oscillator.type = answer === 'refused' ? 'square' : 'sine'
      oscillator.frequency.value = hertz
      volume.gain.setValueAtTime(0.15, at)
      volume.gain.linearRampToValueAtTime(0, at + seconds)
      oscillator.connect(volume).connect(destination)
      oscillator.start(at)
      oscillator.stop(at + seconds)
      at += seconds + 0.03
    }
  } catch {
    // The colour and the words say the same.
  }
}
