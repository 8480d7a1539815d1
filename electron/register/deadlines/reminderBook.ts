import type { Projectors } from '../projector.ts'
import { one, orderedJson, run } from '../sql.ts'

/** The office's own ladder, and what holds reminders back; reminders themselves are forwardings. */
export const remindersSchema = `
CREATE TABLE ladder (
  own INTEGER PRIMARY KEY CHECK (own = 1),
  steps TEXT NOT NULL
) STRICT;
CREATE TABLE pauses (
  id TEXT PRIMARY KEY,
  circular TEXT,
  office TEXT,
  until TEXT,
  reason TEXT NOT NULL,
  on_date TEXT NOT NULL,
  resumed TEXT,
  hlc INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`

type ReminderKinds = 'ladder.set/1' | 'reminders.paused/1' | 'reminders.resumed/1'

export const remindersProjectors: Projectors<ReminderKinds> = {
  'ladder.set/1': (db, { steps }) => {
    run(db, 'DELETE FROM ladder')
    if (steps !== null) run(db, 'INSERT INTO ladder VALUES (1, ?)', orderedJson(steps))
    return undefined
  },
  'reminders.paused/1': (db, body, { hlc }) => {
    run(
      db,
      'INSERT OR IGNORE INTO pauses VALUES (?, ?, ?, ?, ?, ?, NULL, ?)',
      body.id,
      body.circular,
      body.office,
      body.until,
      body.reason,
      body.on,
      hlc,
    )
    return undefined
  },
  'reminders.resumed/1': (db, body) => {
    if (!one(db, 'SELECT 1 FROM pauses WHERE id = ?', body.id)) return { waitsFor: body.id }
    run(db, 'UPDATE pauses SET resumed = ? WHERE id = ? AND resumed IS NULL', body.reason, body.id)
    return undefined
  },
}
