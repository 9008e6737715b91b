import type { Track } from './track';

/** With "usted", and with no word that tells whether a man or a woman writes or reads. */
export const es: Track = {
  language: 'es',
  wording: { locale: 'es', weekday: 'el {day}', date: 'el {day}', at: '{day} a las {time}' },
  openings: {
    call: 'Hola, {name}. Le habla {sender}. ',
    voicemail: 'Hola, {name}. Le habla {sender}. ',
    email: 'Hola, {name}:\n\n',
    linkedin: 'Hola, {name}:\n',
    assistant: 'Hola. Le habla {sender}. ',
  },
  closing: '\n\nUn cordial saludo\n{sender}',
  call: {
    first: 'Le llamo por un motivo: {reason}. ¿Es buen momento, o prefiere que le llame en otro?',
    'after-voicemail':
      'Le dejé un mensaje de voz {lastDay}. Sé que tiene mucho que hacer, y quizá no haya podido escucharlo. Se trata de lo siguiente: {reason}. ¿Es buen momento?',
    'after-message':
      'Le escribí {lastDay}. Sé que tiene mucho que hacer, por eso le llamo. Se trata de lo siguiente: {reason}. ¿Es buen momento?',
    'after-answer':
      'Gracias por el tiempo que me dedicó {lastDay}. Quisiera añadir una cosa: {reason}. ¿Cómo le gustaría continuar?',
    late: 'Quizá ya conozca mi voz. Mi último mensaje fue {lastDay}, y sé que tiene mucho que hacer. Hoy tengo esto para usted: {reason}. ¿Es buen momento?',
    keeping: 'Quería saber cómo le va. Hay algo que puede serle útil: {reason}. ¿Puedo hacer algo por usted?',
    'final-try':
      'Sé que tiene mucho que hacer, así que esta es mi última llamada por ahora. Esto es lo que puedo hacer por usted, hoy o más adelante: {reason}. Si otro momento le viene mejor, llámeme cuando quiera.',
    promise: 'Me pidió que le llamara {promisedTime}. ¿Sigue siendo buen momento?',
    'own-promise': 'Le prometí una llamada {promisedTime}. ¿Sigue siendo buen momento?',
    'promise-missed':
      'Tenía que llamarle {promisedTime} y no lo hice. Lo siento. ¿Le viene bien ahora, o hay un momento mejor?',
    appointment: 'Tenemos una cita {promisedTime}. ¿Sigue siendo buen momento?',
    'appointment-missed':
      'No pudimos hablar {promisedTime}. Espero que todo le vaya bien. ¿Qué otro día le vendría bien?',
  },
  voicemail: {
    first:
      'Le llamo por un motivo: {reason}. No hace falta que me devuelva la llamada: volveré a intentarlo. Que tenga un buen día.',
    'after-voicemail':
      'Le dejé un mensaje de voz {lastDay}, y sé que tiene mucho que hacer. Quisiera añadir una cosa: {reason}. No hace falta que me devuelva la llamada: volveré a intentarlo.',
    'after-message':
      'Le escribí {lastDay}, y sé que tiene mucho que hacer. Se trata de lo siguiente: {reason}. No hace falta que me devuelva la llamada: volveré a intentarlo.',
    'after-answer':
      'Gracias por el tiempo que me dedicó {lastDay}. Quisiera añadir una cosa: {reason}. No hace falta que me devuelva la llamada: volveré a intentarlo.',
    late: 'Quizá ya conozca mi voz. Mi último mensaje fue {lastDay}, y sé que tiene mucho que hacer. Hoy tengo esto para usted: {reason}. Volveré a intentarlo con mucho gusto.',
    keeping:
      'Quería saludarle y saber cómo le va. Hay algo que puede serle útil: {reason}. No hace falta que me devuelva la llamada. Que tenga un buen día.',
    'final-try':
      'Sé que tiene mucho que hacer, así que este es mi último mensaje por ahora. Esto es lo que puedo hacer por usted, hoy o más adelante: {reason}. Si algún día quiere hablar, llámeme cuando quiera: será un placer. Le deseo todo lo mejor.',
    promise:
      'Me pidió que le llamara {promisedTime}. ¿Sigue siendo buen momento? Si otro le viene mejor, dígame cuál, y le llamaré entonces.',
    'own-promise':
      'Le prometí una llamada {promisedTime}. ¿Sigue siendo buen momento? Si otro le viene mejor, dígame cuál, y le llamaré entonces.',
    'promise-missed':
      'Tenía que llamarle {promisedTime} y no lo hice. Lo siento. Volveré a intentarlo; o dígame a qué hora le viene bien, y le llamaré entonces.',
    appointment: 'Tenemos una cita {promisedTime}, y será un placer. Si otro momento le viene mejor, dígame cuál.',
    'appointment-missed':
      'No pudimos hablar {promisedTime}. Espero que todo le vaya bien. Dígame qué día le viene bien, o volveré a intentarlo.',
  },
  written: {
    first:
      'Seré breve, porque sé que tiene mucho que hacer. Esto es lo que puedo hacer por usted: {reason}. ¿Qué día le vendría bien una llamada corta?',
    'after-voicemail':
      'Le dejé un mensaje de voz {lastDay}. Sé que tiene mucho que hacer, y quizá no haya podido escucharlo. Esto es lo que puedo hacer por usted: {reason}. ¿Qué día le vendría bien una llamada corta?',
    'after-message':
      'Le escribí {lastDay}, y sé que tiene mucho que hacer. Hay una cosa que puede serle útil: {reason}. ¿Qué día le vendría bien una llamada corta?',
    'after-answer':
      'Gracias por el tiempo que me dedicó {lastDay}. Quisiera añadir una cosa: {reason}. ¿Cómo le gustaría continuar?',
    late: 'Aquí estoy de nuevo, y con mucho gusto. Mi último mensaje fue {lastDay}, y sé que tiene mucho que hacer. Hay otra cosa que puede serle útil: {reason}. Basta con una línea de respuesta, cuando le venga bien.',
    keeping:
      'Quería saludarle y saber cómo le va. Hay algo que puede serle útil: {reason}. Si puedo hacer algo por usted, dígamelo.',
    'final-try':
      'Sé que tiene mucho que hacer, así que este es mi último mensaje por ahora. Esto es lo que puedo hacer por usted, hoy o más adelante: {reason}. Si algún día es buen momento, escríbame: me alegrará leerle. Les deseo todo lo mejor a usted y a todo el equipo de {company}.',
    promise:
      'Me pidió que le llamara {promisedTime}. ¿Sigue siendo buen momento? Si otro le viene mejor, dígame cuál, y le llamaré entonces.',
    'own-promise':
      'Le prometí una llamada {promisedTime}. ¿Sigue siendo buen momento? Si otro le viene mejor, dígame cuál, y le llamaré entonces.',
    'promise-missed': 'Tenía que llamarle {promisedTime} y no lo hice. Lo siento. ¿Qué momento le vendría bien ahora?',
    appointment: 'Tenemos una cita {promisedTime}, y será un placer. Si otro momento le viene mejor, dígame cuál.',
    'appointment-missed':
      'No pudimos hablar {promisedTime}. Espero que todo le vaya bien. ¿Qué otro día le vendría bien?',
  },
  assistant: {
    any: 'Quizá pueda ayudarme, {assistant}. ¿Está {name} esta semana? Si no, ¿qué día se espera su regreso?',
    promise:
      'Quizá pueda ayudarme, {assistant}. {name} me pidió que llamara {promisedTime}. ¿Sigue siendo buen momento, o cuándo puedo volver a intentarlo?',
    'own-promise':
      'Quizá pueda ayudarme, {assistant}. Le prometí a {name} una llamada {promisedTime}. ¿Sigue siendo buen momento, o cuándo puedo volver a intentarlo?',
    appointment:
      'Quizá pueda ayudarme, {assistant}. Tengo una cita con {name} {promisedTime}. ¿Sigue siendo buen momento?',
  },
  pressure: [
    'última oportunidad',
    'última ocasión',
    'urgente',
    'urgentemente',
    'cuanto antes',
    'inmediatamente',
    'actúe ya',
    'dese prisa',
    'solo hoy',
    'oferta limitada',
    'no se pierda',
    'no ha respondido',
    'sin respuesta por su parte',
    'ignorado',
    'ignora',
  ],
};
