import { dayOf } from '../domain/day';
import { contactOf, type Dossier, identitiesOf, promisesOf, touchesOf } from '../domain/dossier';
import { historyOf, messagesInWindow } from '../domain/history';
import { type Plan, touchNumber } from '../domain/plan';
import { scoreOf } from '../domain/promise';
import { standingOf } from '../domain/queue';
import type { ContactView, QueueRow } from '../messaging/views';
import type { Present } from '../store/queue';
import type { StoredContact } from '../store/schema';

/** A contact as the pages are given it. */
export function contactView(dossier: Dossier, planned: Plan, here: Present): ContactView {
  const { now, today } = here;
  const plan = stepHere(planned, here);
  const touches = touchesOf(dossier);
  return {
    id: dossier.contact.id,
    fields: contactOf(dossier),
    identities: identitiesOf(dossier),
    plan,
    standing: plan.step && standingOf(plan.step, today, now),
    touchNumber: touchNumber(plan),
    messagesThisWeek: messagesInWindow(historyOf(touches), today),
    touches,
    promises: promisesOf(dossier).map((promise) => ({ ...promise, score: scoreOf(promise, touches, now) })),
    today,
  };
}

/** A promise's day is that of its instant where the user is now, which may be another zone than where it was planned. */
const stepHere = ({ step, ...plan }: Plan, { zone }: Present): Plan => ({
  ...plan,
  step: step?.at ? { ...step, day: dayOf(step.at, zone) } : step,
});

/** A row of the queue; `null` for what is no longer due, which can be only while the day turns. */
export function queueRow({ id, fields, plan: planned }: StoredContact, here: Present): QueueRow | null {
  const { now, today } = here;
  const plan = stepHere(planned, here);
  const standing = plan.step && standingOf(plan.step, today, now);
  if (!plan.step || !standing) return null;
  return {
    contactId: id,
    name: fields.name.value,
    company: fields.company?.value ?? '',
    home: fields.home,
    value: fields.value,
    step: plan.step,
    standing,
    touchNumber: touchNumber(plan),
    last: plan.last,
    stage: plan.stage,
  };
}
