import { z } from 'zod'

/** The JSON documents of the terminal, strict where the issue lists every key. */
const fact = z.object({ value: z.string().nullable(), confidence: z.number(), page: z.int().nullable() })

export const importedDocument = z.object({
  circulars: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      pages: z.int(),
      scanned: z.boolean(),
      facts: z.object({ reference: fact, date: fact, issuer: fact, subject: fact }),
      duplicates: z.array(z.object({ id: z.string(), reason: z.string() })),
    }),
  ),
  refused: z.array(z.object({ file: z.string(), code: z.string(), message: z.string() })),
})

export const issuedDocument = z.strictObject({
  forwarding: z.strictObject({ id: z.string(), number: z.string(), date: z.string() }),
  despatches: z.array(
    z.strictObject({
      number: z.string(),
      slipCode: z.string().regex(/^\d{12}$/),
      officeCode: z.string(),
      officeName: z.string(),
      file: z.string(),
      pages: z.int(),
      sha256: z.string(),
    }),
  ),
  printFile: z.string(),
  despatchSheet: z.string(),
  peonBook: z.string(),
  labels: z.string(),
  emails: z.string().nullable(),
})

export const officesDocument = z.strictObject({
  offices: z.array(
    z.strictObject({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      nameUrdu: z.string(),
      designation: z.string(),
      area: z.string().nullable(),
      reportsTo: z.string().nullable(),
      email: z.string(),
      phone: z.string(),
      active: z.boolean(),
    }),
  ),
})

export const statusDocument = z.strictObject({
  circulars: z.array(
    z.strictObject({
      id: z.string(),
      reference: z.string(),
      subject: z.string(),
      despatched: z.int(),
      made: z.int(),
      delivered: z.int(),
      acknowledged: z.int(),
      complied: z.int(),
      overdue: z.int(),
      outstanding: z.array(
        z.strictObject({
          number: z.string(),
          slipCode: z.string(),
          officeCode: z.string(),
          officeName: z.string(),
          daysLate: z.int(),
        }),
      ),
    }),
  ),
})

export const errorDocument = z.object({
  error: z.looseObject({ code: z.string(), message: z.string().min(1) }),
})
