import { addDays, addMinutes, dayOf, instantFromMs } from '../../../src/domain/day';
import { promisesOf } from '../../../src/domain/dossier';
import type { Alarm } from './alarms';
import { Clock } from './clock';
import type { Command } from './commands';
import { Expected } from './expected';
import { type Answer, type Browser, Machine } from './machine';
import type { Program } from './program';

const minuteMs = 60_000;
/** A worker that has nothing to do is stopped after 30 seconds (platform.md, A1). */
const idleMs = 30_000;
/** Refusals are answers; these say that something went wrong. */
const failures = ['unexpected', 'malformed', 'not-saved', 'store-closed', 'full', 'not-allowed'];

export interface Beginning {
  readonly browser: Browser;
  readonly zone: string;
  /** ISO text. */
  readonly at: string;
  readonly seed: number;
}

/** A user, their machine and its browser, from the installation on; the model looks on and finds fault. */
export class Life {
  readonly machine: Machine;
  readonly expected: Expected;
  private readonly acts: string[] = [];
  private added = 0;
  private lastEvent = 0;
  private lastSweep = Number.NEGATIVE_INFINITY;

  constructor(program: Program, { browser, zone, at, seed }: Beginning) {
    // The two need each other: the model looks at the machine, the machine tells it what becomes of the background.
    const watcher = {
      onShown: (id: string, text: string) => this.expected.onShown(id, text),
      onEnd: (busy: boolean) => this.expected.onEnd(busy),
    };
    this.machine = new Machine(browser, new Clock(Date.parse(at), zone), program, watcher, seed);
    this.expected = new Expected(this.machine);
  }

  begin = (): Promise<void> => this.event('runtime.onInstalled', { reason: 'install' });

  /** An event that makes the background sweep, and what the model says of it. */
  private async event(name: string, ...args: unknown[]): Promise<void> {
    const { mornings } = this.expected;
    const first = mornings.isFresh(this.machine.clock.now) && !this.travelled;
    await this.watched(() => this.machine.tell(name, ...args));
    if (first && this.whole) mornings.mustBeHeld();
    this.swept();
  }

  private swept(): void {
    if (!this.whole) return;
    this.travelled = false;
    this.lastSweep = this.machine.clock.ms;
    this.expected.afterSweep();
  }

  /** The zone has changed, of which nobody tells: the plans follow at the next alarm or start. */
  private travelled = false;
  /** Was the worker not stopped in what happened last? */
  private whole = true;

  private async watched<T>(happen: () => Promise<T>): Promise<T> {
    const { machine, expected } = this;
    const before = machine.alarms.all.get('sweep');
    const starts = machine.starts;
    expected.beforeSweep();
    const ends = this.machine.ends;
    const result = await happen();
    this.whole = machine.ends === ends;
    this.lastEvent = machine.clock.ms;
    expected.follow();
    expected.mornings.follow(machine.clock.now);
    if (machine.starts > starts && this.whole) this.checkAlarm(before);
    for (const complaint of machine.complaints.splice(0))
      if (!machine.notices.broken) expected.faults.push(`the background complains: ${complaint}`);
    return result;
  }

  /** The alarm is there, and was neither put off by a start nor left to ring when the clock that set it says so. */
  private checkAlarm(before: Alarm | undefined): void {
    const { alarms, clock } = this.machine;
    const alarm = alarms.all.get('sweep');
    const fault = (what: string) => this.expected.faults.push(`${clock.now}: ${what}`);
    if (alarm?.periodInMinutes !== 1) fault('no alarm is set');
    else if (alarm.scheduledTime > clock.ms + minuteMs) fault('the alarm rings too late');
    else if (before && before.scheduledTime > clock.ms && alarm.scheduledTime > before.scheduledTime)
      fault('the start has put the alarm off');
  }

  /** What a page of ours asks for; `act`: if it is done, something has changed. */
  private async ask(call: string, body: unknown, act: 'act' | 'settings' | 'look' = 'act'): Promise<Answer | null> {
    const { machine, expected } = this;
    const starts = machine.starts;
    const stale = machine.clock.ms - this.lastSweep;
    expected.racing = act !== 'look';
    const answer = await this.watched(() => machine.ask(call, body));
    expected.racing = false;
    if (!answer && this.whole) expected.faults.push(`${call} was not answered`);
    if (answer && !answer.ok && failures.includes(answer.error ?? ''))
      expected.faults.push(`${call} ${JSON.stringify(body)}: ${answer.error} ${answer.detail}`);
    expected.follow();
    if (act === 'settings') expected.replanned();
    else if (act === 'act' && (answer?.ok || !this.whole)) expected.acted(this.whole ? 'surely' : 'perhaps');
    if (machine.starts > starts) this.swept();
    else if (this.travelled || !this.whole) return answer;
    else if (stale >= minuteMs || stale < 0) this.swept();
    else expected.afterChange();
    return answer;
  }

  private async act(call: string, body: unknown): Promise<void> {
    const answer = await this.ask(call, body);
    const { actId } = (answer?.ok ? answer.value : {}) as { actId?: string };
    if (actId) this.acts.push(actId);
  }

  /** The clock goes on to `ms`, and a worker that has nothing to do meanwhile may be stopped. */
  private async onTo(ms: number): Promise<void> {
    const { machine } = this;
    for (;;) {
      const timers = [...(machine.worker?.timers ?? [])].sort(([, a], [, b]) => a.at - b.at);
      const [id, timer] = timers[0] ?? [];
      if (!timer || timer.at > Math.min(ms, this.lastEvent + idleMs)) break;
      machine.clock.ms = timer.at;
      machine.worker?.timers.delete(id as number);
      await this.watched(async () => {
        timer.run();
        await machine.tasks.run();
      });
    }
    machine.clock.ms = ms;
    if (ms - this.lastEvent >= idleMs && machine.random.below(3)) machine.kill();
  }

  private async ring(alarm: Alarm): Promise<void> {
    this.machine.alarms.ring(alarm, this.machine.clock.ms);
    await this.event('alarms.onAlarm', alarm);
  }

  /** The browser runs: the alarm rings at every minute, and of these the ones are looked at in which something may have to happen. */
  async pass(minutes: number): Promise<void> {
    const { machine, expected } = this;
    // Nothing that people do keeps step with the alarm.
    const endMs = machine.clock.ms + minutes * minuteMs + machine.random.below(60) * 1000;
    const end = instantFromMs(endMs);
    for (;;) {
      const from = expected.instants(end)[0];
      // Now and then in the minute before, in which nothing may happen yet.
      const early = machine.random.below(4) ? 0 : minuteMs;
      const next = from ? Math.max(Date.parse(from) - early, machine.clock.ms + 1) : endMs;
      const alarm = machine.alarms.next(next);
      if (!alarm || alarm.scheduledTime > endMs) break;
      await this.onTo(alarm.scheduledTime);
      await this.ring(alarm);
    }
    await this.onTo(Math.max(endMs, machine.clock.ms));
    machine.alarms.goBy(machine.clock.ms);
  }

  /** Nobody does anything any more: whatever was due is raised as soon as it may be. */
  async end(): Promise<void> {
    const { machine, expected } = this;
    machine.stop = null;
    machine.fullScreen = false;
    await this.restart(1, true, true);
    while (expected.held()) machine.clock.ms += minuteMs;
    await this.pass(60);
    await this.event('alarms.onAlarm', { name: 'sweep' });
  }

  private async restart(minutes: number, alarms: boolean, notices: boolean): Promise<void> {
    const { machine } = this;
    machine.kill();
    if (machine.browser === 'firefox' || !alarms) machine.alarms.all.clear();
    if (machine.browser === 'firefox' || !notices) machine.notices.shown.clear();
    machine.action.text = machine.action.title = '';
    machine.clock.ms += minutes * minuteMs;
    await this.event('runtime.onStartup');
  }

  contact(who: number) {
    const here = [...this.expected.facts.known.values()].filter(({ dossier }) => !dossier.contact.fields.deleted);
    return here.length ? here[who % here.length] : undefined;
  }

  private get capture() {
    const name = `Person${++this.added}`;
    const identities = [{ kind: 'email', value: `${name.toLowerCase()}@example.com`, from: 'mail-header' }];
    const person = { name: { value: name, from: 'heading' }, part: 'subject', identities, websites: [], phones: [] };
    return { home: '', person };
  }

  async carryOut(command: Command): Promise<void> {
    const { machine, expected } = this;
    const { clock } = machine;
    const known = 'who' in command ? this.contact(command.who) : undefined;
    const contactId = known?.dossier.contact.id ?? '';
    const promise = known && promisesOf(known.dossier).at(-1);
    const today = dayOf(clock.now, expected.facts.calendar.zone);
    /** Whole minutes, as users choose times. */
    const inMinutes = (minutes: number): string => addMinutes(clock.now, minutes).replace(/\d\d\.\d{3}Z$/, '00.000Z');
    switch (command.do) {
      case 'add':
        return this.act('add', { capture: this.capture });
      case 'promise': {
        const target = known ? { contactId } : { capture: this.capture };
        const promised = { what: command.what, by: 'them', at: inMinutes(command.in), zone: clock.zone, note: '' };
        return this.act('promise', { target, ...promised });
      }
      case 'many': {
        const promised = { what: 'call-back', by: 'them', at: inMinutes(command.in), zone: clock.zone, note: '' };
        for (let nth = 0; nth < 5; nth++) await this.act('promise', { target: { capture: this.capture }, ...promised });
        return;
      }
      case 'log': {
        const { outcome } = command;
        const channel = outcome === 'appointment-kept' ? 'meeting' : outcome === 'sent' ? 'email' : 'call';
        const touch = { channel, direction: 'out', outcome, note: '', about: '' };
        return known && this.act('log', { target: { contactId }, touch });
      }
      case 'undo': {
        const actId = this.acts.pop();
        return actId === undefined ? undefined : this.act('undo', { actId });
      }
      case 'delete':
        return known && this.act('deleteContact', { contactId });
      case 'close':
        return known && this.act('close', { contactId, reason: 'no-fit', anyway: true });
      case 'reopen':
        return known && this.act('reopen', { contactId });
      case 'list':
        return known && this.act('putOnList', { contactId, at: 'end' });
      case 'release':
        return promise && this.act('releasePromise', { contactId, promiseId: promise.id });
      case 'move':
        return promise && this.act('movePromise', { contactId, promiseId: promise.id, at: inMinutes(command.in) });
      case 'snooze':
        return known && this.act('snooze', { contactId, at: inMinutes(command.in) });
      case 'put-off':
        return known && this.act('snooze', { contactId, until: addDays(today, command.days) });
      case 'away': {
        const awayUntil = command.days === null ? null : addDays(today, command.days);
        return known && this.act('changeContact', { contactId, patch: { awayUntil } });
      }
      case 'settings':
        return void (await this.ask('changeSettings', { patch: command.patch }, 'settings'));
      case 'pause': {
        const pausedUntil = addMinutes(clock.now, command.minutes);
        return void (await this.ask('changeSettings', { patch: { pausedUntil } }, 'settings'));
      }
      case 'leave': {
        const from = addDays(today, command.in);
        const leaves = [{ from, to: addDays(from, command.days - 1), note: '' }];
        return void (await this.ask('changeSettings', { patch: { leaves } }, 'settings'));
      }
      case 'look':
        return void (await this.ask('queue', {}, 'look'));
      case 'full-screen':
        machine.fullScreen = command.on;
        return;
      case 'pass':
        return this.pass(command.minutes);
      case 'sleep': {
        clock.ms += command.minutes * minuteMs;
        if (machine.random.below(2)) machine.kill();
        const alarm = machine.alarms.next(clock.ms);
        return command.alarm && alarm?.scheduledTime === clock.ms ? this.ring(alarm) : undefined;
      }
      case 'jump':
        clock.ms += command.minutes * minuteMs;
        if (machine.browser === 'firefox') machine.alarms.move(command.minutes * minuteMs);
        return;
      case 'zone':
        clock.zone = command.zone;
        this.travelled = true;
        return;
      case 'ring':
        await this.watched(() => machine.tellAtOnce(command.times, 'alarms.onAlarm', { name: 'sweep' }));
        return this.swept();
      case 'disable':
        machine.kill();
        machine.alarms.all.clear();
        machine.notices.shown.clear();
        machine.action.text = machine.action.title = '';
        return;
      case 'update':
        machine.kill();
        machine.alarms.all.clear();
        return this.event('runtime.onInstalled', { reason: 'update' });
      case 'broken':
        machine.stop = null;
        machine.notices.broken = true;
        await this.event('alarms.onAlarm', { name: 'sweep' });
        machine.notices.broken = false;
        expected.forgetTries();
        return this.event('alarms.onAlarm', { name: 'sweep' });
      case 'restart':
        return this.restart(command.minutes, command.alarms, command.notices);
      case 'stop':
        machine.stop = {
          left: command.after,
          delivers: command.delivers,
          clears: command.clears,
          counts: !command.atShow,
        };
        return;
      default:
        return this.notice(command);
    }
  }

  private async notice(command: Extract<Command, { readonly which: number }>): Promise<void> {
    const { machine } = this;
    const ids = [...machine.notices.shown.keys()];
    const id = ids[command.which % ids.length];
    if (id === undefined) return;
    if (command.do === 'dismiss') {
      machine.notices.shown.delete(id);
      return;
    }
    const buttons = machine.notices.shown.get(id)?.buttons ?? [];
    if (command.do === 'button' && !buttons[command.button]) return;
    const starts = machine.starts;
    await this.watched(() =>
      command.do === 'button'
        ? machine.tell('notifications.onButtonClicked', id, command.button)
        : machine.tell('notifications.onClicked', id),
    );
    this.expected.follow();
    if (command.do === 'button') this.expected.acted('perhaps');
    if (machine.starts > starts) this.swept();
    else if (command.do === 'button' && this.whole && !this.travelled) this.expected.afterChange();
  }
}
