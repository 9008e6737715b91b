import { contactOf, type Dossier, identitiesOf, promisesOf, touchesOf } from '../domain/dossier';
import { historyOf, messagesInWindow } from '../domain/history';
import { type Plan, touchNumber } from '../domain/plan';
import { scoreOf } from '../domain/promise';
import { standingOf } from '../domain/queue';
import type { ContactView, QueueRow } from '../messaging/views';
import type { Present } from '../store/queue';
import type { StoredContact } from '../store/schema';

/** A contact as the pages are given it. */
export function contactView(dossier: Dossier, plan: Plan, { now, today }: Present): ContactView {
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

/** A row of the queue; `null` for what is no longer due, which can be only while the day turns. */
export function queueRow({ id, fields, plan }: StoredContact, { now, today }: Present): QueueRow | null {
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
