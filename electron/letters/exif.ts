/** How a camera held an image, 1 (upright) to 8 (Exif 2.3, 4.6.4, tag 274). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

type Matrix = readonly [number, number, number, number, number, number]

// The unit square of an image as PDF draws it, to the unit square of the page on which it stands upright.
const turns: Record<Orientation, Matrix> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
}

/** The matrix that draws an image upright on a page of this size. */
export function uprightMatrix(
  orientation: Orientation,
  { width, height }: { readonly width: number; readonly height: number },
): Matrix {
  const [a, b, c, d, e, f] = turns[orientation]
  return [a * width, b * height, c * width, d * height, e * width, f * height]
}

/** Whether upright means that width and height change places. */
export function isOnItsSide(orientation: Orientation): boolean {
  return orientation >= 5
}

/** What a JPEG says of how the camera was held; 1 where it says nothing that can be read. */
export function jpegOrientation(bytes: Uint8Array): Orientation {
  try {
    return exifOrientation(bytes) ?? 1
  } catch (error) {
    // The view ends before the tag does: whoever wrote it, it says nothing.
    if (error instanceof RangeError) return 1
    throw error
  }
}

const exifMarker = 0xffe1
const exifHead = 0x45786966
const orientationTag = 274

function exifOrientation(bytes: Uint8Array): Orientation | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lastApplication = 0xffef
  // Segments of applications and comments come first; what follows has no Exif.
  for (let at = 2; at < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    if (marker === exifMarker && view.getUint32(at + 4) === exifHead) {
      return directoryOrientation(
        new DataView(view.buffer, view.byteOffset + at + 10, bytes.length - at - 10),
      )
    }
    if (marker > lastApplication && marker !== 0xfffe) return null
    if (marker < 0xffe0) return null
  }
  return null
}

/** From the first directory of the TIFF part; its offsets count from the start of this view. */
function directoryOrientation(tiff: DataView): Orientation | null {
  const little = tiff.getUint16(0) === 0x4949
  const directory = tiff.getUint32(4, little)
  const entries = tiff.getUint16(directory, little)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + 12 * entry
    if (tiff.getUint16(at, little) === orientationTag) return known(tiff.getUint16(at + 8, little))
  }
  return null
}

function known(value: number): Orientation | null {
  const all: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8]
  return all.find((one) => one === value) ?? null
}
