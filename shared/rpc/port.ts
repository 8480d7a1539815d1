/**
 * A way for two processes to talk: frames out, frames in, and word of the end.
 *
 * Node's MessagePort, Electron's MessagePortMain and the browser's MessagePort each get a tiny adapter.
 */
export type Port = {
  /** Sends a value by structured clone; ArrayBuffers named in `transfer` move where the platform can. */
  post(frame: unknown, transfer?: readonly ArrayBuffer[]): void
  /** Calls back for every frame from the other side; frames wait until the first listener is there. */
  listen(onFrame: (frame: unknown) => void): void
  /** Calls back once when this port ends: by either side, or by the death of the other process. */
  onClose(onClose: () => void): void
  close(): void
}
