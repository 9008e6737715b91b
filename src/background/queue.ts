import { roomToday, withinCapacity } from '../domain/capacity';
import { isPaused } from '../domain/reminder-hold';
import type { QueueView } from '../messaging/views';
import { countDone, countHanging, readQueue } from '../store/queue';
import { countQueue } from '../store/tally';
import { open, present, settings } from './context';
import { queueRow } from './view';

/** Rows of today's queue given to the popup; the counts say how many there are. */
const limit = 60;

export async function queueView(): Promise<QueueView> {
  const here = await present();
  const [{ capacity, pausedUntil }, stored, counts, done, hanging] = await Promise.all([
    settings(),
    readQueue(open, here, limit),
    countQueue(open, here),
    countDone(open, here),
    countHanging(open),
  ]);
  const rows = stored.map((row) => queueRow(row, here)).filter((row) => row !== null);
  const room = roomToday(capacity, done);
  return {
    now: here.now,
    today: here.today,
    zone: here.zone,
    rows,
    counts,
    done,
    within: room === null ? null : withinCapacity(rows, room),
    capacity,
    hanging,
    backlog: room !== null && counts.promised + counts.overdue + counts.today > room,
    pausedUntil: isPaused(here.now, { pausedUntil }) ? pausedUntil : null,
  };
}
