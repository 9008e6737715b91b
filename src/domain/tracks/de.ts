import type { Track } from './track';

/** In the polite form. After the greeting of a letter German goes on in lower case. */
export const de: Track = {
  language: 'de',
  wording: { locale: 'de', weekday: 'am {day}', date: 'am {day}', at: '{day} um {time} Uhr' },
  openings: {
    call: 'Guten Tag, {name}. Hier spricht {sender}. ',
    voicemail: 'Guten Tag, {name}. Hier spricht {sender}. ',
    email: 'Guten Tag {name},\n\n',
    linkedin: 'Guten Tag {name},\n',
    assistant: 'Guten Tag. Hier spricht {sender}. ',
  },
  closing: '\n\nFreundliche Grüße\n{sender}',
  call: {
    first:
      'Ich rufe aus einem Grund an: {reason}. Passt es Ihnen gerade, oder darf ich mich zu einer besseren Zeit melden?',
    'after-voicemail':
      'Ich habe Ihnen {lastDay} auf die Mailbox gesprochen. Sie haben viel zu tun und sind vielleicht noch nicht dazu gekommen, sie abzuhören. Es geht um Folgendes: {reason}. Passt es Ihnen gerade?',
    'after-message':
      'Ich habe Ihnen {lastDay} geschrieben. Sie haben viel zu tun, darum rufe ich an. Es geht um Folgendes: {reason}. Passt es Ihnen gerade?',
    'after-answer':
      'Danke, dass Sie sich {lastDay} Zeit für mich genommen haben. Eines möchte ich noch ergänzen: {reason}. Wie möchten Sie weitermachen?',
    late: 'Meine Stimme kennen Sie inzwischen vielleicht. Zuletzt habe ich mich {lastDay} gemeldet, und ich weiß, Sie haben viel zu tun. Heute geht es um Folgendes: {reason}. Passt es Ihnen gerade?',
    keeping:
      'Ich wollte hören, wie es Ihnen geht. Etwas, das Ihnen nützen könnte: {reason}. Kann ich etwas für Sie tun?',
    'final-try':
      'Sie haben viel zu tun, darum ist dies vorerst mein letzter Anruf. Das kann ich für Sie tun, heute oder später: {reason}. Wenn es Ihnen ein andermal besser passt, rufen Sie mich gern an.',
    promise: 'Sie haben mich gebeten, Sie {promisedTime} anzurufen. Passt es Ihnen noch?',
    'own-promise': 'Ich habe versprochen, Sie {promisedTime} anzurufen. Passt es Ihnen noch?',
    'promise-missed':
      'Ich sollte Sie {promisedTime} anrufen und habe es nicht getan. Das tut mir leid. Passt es Ihnen jetzt, oder wann wäre es besser?',
    appointment: 'Wir haben {promisedTime} einen Termin. Passt es Ihnen noch?',
    'appointment-missed':
      'Wir haben uns {promisedTime} verpasst. Ich hoffe, es geht Ihnen gut. Welcher andere Tag würde Ihnen passen?',
  },
  voicemail: {
    first:
      'Ich rufe aus einem Grund an: {reason}. Sie brauchen nicht zurückzurufen, ich versuche es wieder. Einen schönen Tag wünsche ich Ihnen.',
    'after-voicemail':
      'Ich habe Ihnen {lastDay} schon auf die Mailbox gesprochen, und ich weiß, Sie haben viel zu tun. Eines möchte ich noch ergänzen: {reason}. Sie brauchen nicht zurückzurufen, ich versuche es wieder.',
    'after-message':
      'Ich habe Ihnen {lastDay} geschrieben, und ich weiß, Sie haben viel zu tun. Es geht um Folgendes: {reason}. Sie brauchen nicht zurückzurufen, ich versuche es wieder.',
    'after-answer':
      'Danke, dass Sie sich {lastDay} Zeit für mich genommen haben. Eines möchte ich noch ergänzen: {reason}. Sie brauchen nicht zurückzurufen, ich versuche es wieder.',
    late: 'Meine Stimme kennen Sie inzwischen vielleicht. Zuletzt habe ich mich {lastDay} gemeldet, und ich weiß, Sie haben viel zu tun. Heute geht es um Folgendes: {reason}. Ich versuche es gern wieder.',
    keeping:
      'Ich wollte mich melden und hören, wie es Ihnen geht. Etwas, das Ihnen nützen könnte: {reason}. Sie brauchen nicht zurückzurufen. Einen schönen Tag wünsche ich Ihnen.',
    'final-try':
      'Sie haben viel zu tun, darum ist dies vorerst meine letzte Nachricht. Das kann ich für Sie tun, heute oder später: {reason}. Wenn Sie einmal sprechen möchten, rufen Sie mich jederzeit an, ich freue mich. Alles Gute für Sie.',
    promise:
      'Sie haben mich gebeten, Sie {promisedTime} anzurufen. Passt es Ihnen noch? Wenn Ihnen eine andere Zeit lieber ist, sagen Sie mir, welche, und ich rufe dann an.',
    'own-promise':
      'Ich habe versprochen, Sie {promisedTime} anzurufen. Passt es Ihnen noch? Wenn Ihnen eine andere Zeit lieber ist, sagen Sie mir, welche, und ich rufe dann an.',
    'promise-missed':
      'Ich sollte Sie {promisedTime} anrufen und habe es nicht getan. Das tut mir leid. Ich versuche es wieder; oder Sie nennen mir eine Zeit, die Ihnen passt, und ich rufe dann an.',
    appointment:
      'Wir haben {promisedTime} einen Termin, und ich freue mich darauf. Wenn Ihnen eine andere Zeit lieber ist, sagen Sie mir, welche.',
    'appointment-missed':
      'Wir haben uns {promisedTime} verpasst. Ich hoffe, es geht Ihnen gut. Nennen Sie mir gern einen Tag, der Ihnen passt, oder ich versuche es wieder.',
  },
  written: {
    first:
      'ich fasse mich kurz, denn Ihre Tage sind voll. Das kann ich für Sie tun: {reason}. An welchem Tag würde Ihnen ein kurzes Telefonat passen?',
    'after-voicemail':
      'ich habe Ihnen {lastDay} auf die Mailbox gesprochen. Sie haben viel zu tun und sind vielleicht noch nicht dazu gekommen, sie abzuhören. Das kann ich für Sie tun: {reason}. An welchem Tag würde Ihnen ein kurzes Telefonat passen?',
    'after-message':
      'ich habe Ihnen {lastDay} geschrieben, und ich weiß, Sie haben viel zu tun. Eines könnte Ihnen nützen: {reason}. An welchem Tag würde Ihnen ein kurzes Telefonat passen?',
    'after-answer':
      'danke, dass Sie sich {lastDay} Zeit für mich genommen haben. Eines möchte ich noch ergänzen: {reason}. Wie möchten Sie weitermachen?',
    late: 'da bin ich wieder, und gern. Zuletzt habe ich mich {lastDay} gemeldet, und ich weiß, Sie haben viel zu tun. Noch etwas, das Ihnen nützen könnte: {reason}. Eine Zeile als Antwort genügt, wann immer es Ihnen passt.',
    keeping:
      'ich wollte mich melden und hören, wie es Ihnen geht. Etwas, das Ihnen nützen könnte: {reason}. Wenn ich etwas für Sie tun kann, sagen Sie es mir.',
    'final-try':
      'Sie haben viel zu tun, darum ist dies vorerst meine letzte Nachricht. Das kann ich für Sie tun, heute oder später: {reason}. Wenn es einmal passt, schreiben Sie mir: Ich freue mich, von Ihnen zu hören. Alles Gute für Sie und alle bei {company}.',
    promise:
      'Sie haben mich gebeten, Sie {promisedTime} anzurufen. Passt es Ihnen noch? Wenn Ihnen eine andere Zeit lieber ist, sagen Sie mir, welche, und ich rufe dann an.',
    'own-promise':
      'ich habe versprochen, Sie {promisedTime} anzurufen. Passt es Ihnen noch? Wenn Ihnen eine andere Zeit lieber ist, sagen Sie mir, welche, und ich rufe dann an.',
    'promise-missed':
      'ich sollte Sie {promisedTime} anrufen und habe es nicht getan. Das tut mir leid. Welche Zeit würde Ihnen nun passen?',
    appointment:
      'wir haben {promisedTime} einen Termin, und ich freue mich darauf. Wenn Ihnen eine andere Zeit lieber ist, sagen Sie mir, welche.',
    'appointment-missed':
      'wir haben uns {promisedTime} verpasst. Ich hoffe, es geht Ihnen gut. Welcher andere Tag würde Ihnen passen?',
  },
  assistant: {
    any: 'Vielleicht können Sie mir helfen, {assistant}. Ist {name} diese Woche im Haus? Wenn nicht, wann rechnen Sie wieder mit {name}?',
    promise:
      'Vielleicht können Sie mir helfen, {assistant}. {name} hat mich gebeten, {promisedTime} anzurufen. Passt es noch, oder wann darf ich es wieder versuchen?',
    'own-promise':
      'Vielleicht können Sie mir helfen, {assistant}. Ich habe {name} versprochen, {promisedTime} anzurufen. Passt es noch, oder wann darf ich es wieder versuchen?',
    appointment:
      'Vielleicht können Sie mir helfen, {assistant}. Ich habe {promisedTime} einen Termin mit {name}. Passt es noch?',
  },
  pressure: [
    'letzte chance',
    'letzte gelegenheit',
    'dringend',
    'eilig',
    'sofort',
    'umgehend',
    'nur heute',
    'nur noch heute',
    'jetzt handeln',
    'jetzt zuschlagen',
    'wollte nur mal nachfragen',
    'wollte nur nachfragen',
    'nur kurz nachhaken',
    'nachhaken',
    'warum haben sie nicht',
    'leider nicht geantwortet',
    'ignorieren',
    'ignoriert',
  ],
};
