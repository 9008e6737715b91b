import { awayUntilOf } from '../domain/absence';
import { attemptOffer } from '../domain/attempt-offer';
import {
  contactOf,
  type Dossier,
  historyIn,
  identitiesOf,
  placeOf,
  promisesOf,
  touchesOf,
  tracesOf,
} from '../domain/dossier';
import { messagesInWindow } from '../domain/history';
import { languageOf } from '../domain/place';
import { type Plan, touchNumber } from '../domain/plan';
import { scoreOf } from '../domain/promise';
import { standingOf } from '../domain/queue';
import { closingOf } from '../domain/stage';
import { stepNow } from '../domain/step-now';
import type { ContactView, QueueRow } from '../messaging/views';
import type { Present } from '../store/queue';
import type { StoredContact } from '../store/schema';
import type { Here } from './context';

/** A contact as the pages are given it. */
export function contactView(dossier: Dossier, planned: Plan, here: Here): ContactView {
  const { now, today, calendar, cadences } = here;
  const plan = planHere(planned, here);
  const fields = contactOf(dossier);
  const touches = touchesOf(dossier);
  const history = historyIn(dossier);
  const closing = closingOf(fields, history);
  const zone = placeOf(dossier);
  const placed = { ...fields, zone: zone?.value ?? null };
  return {
    id: dossier.contact.id,
    fields,
    identities: identitiesOf(dossier),
    readFrom: readFromOf(dossier),
    plan,
    standing: plan.step && standingOf(plan.step, today, now),
    touchNumber: touchNumber(plan),
    messagesThisWeek: messagesInWindow(history, today),
    touches,
    promises: promisesOf(dossier).map((promise) => ({
      ...promise,
      score: scoreOf(promise, touches, now, closing?.at),
    })),
    today,
    zone,
    language: languageOf(fields, tracesOf(dossier)),
    awayUntil: awayUntilOf(fields, history, here.zone),
    offer: attemptOffer(placed, plan, history, cadences, calendar, now),
    closing,
  };
}

const readFromOf = ({ identities }: Dossier): ContactView['readFrom'] =>
  Object.fromEntries(
    identities.flatMap(({ id, fields: { from, as } }) =>
      from ? [[id, { from, ...(as === undefined ? {} : { as }) }] as const] : [],
    ),
  );

const planHere = (plan: Plan, { now, zone }: Present): Plan => ({
  ...plan,
  step: stepNow(plan, now, zone),
});

/** A row of the queue; `null` for what is no longer due, which can be only while the day turns. */
export function queueRow({ id, fields, plan: planned, place }: StoredContact, here: Present): QueueRow | null {
  const { now, today } = here;
  const plan = planHere(planned, here);
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
    contactZone: place?.value ?? null,
    undated: plan.undated,
  };
}
