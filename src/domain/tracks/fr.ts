import type { Track } from './track';

/** With "vous", and with no word that tells whether a man or a woman writes or reads. */
export const fr: Track = {
  language: 'fr',
  wording: { locale: 'fr', weekday: '{day}', date: 'le {day}', at: '{day} à {time}', first: '1er' },
  openings: {
    call: 'Bonjour {name}. Ici {sender}. ',
    voicemail: 'Bonjour {name}. Ici {sender}. ',
    email: 'Bonjour {name},\n\n',
    linkedin: 'Bonjour {name},\n',
    assistant: 'Bonjour. Ici {sender}. ',
  },
  closing: '\n\nBien cordialement\n{sender}',
  call: {
    first: 'Je vous appelle pour une raison : {reason}. Est-ce un bon moment, ou puis-je vous rappeler à un meilleur ?',
    'after-voicemail':
      'Je vous ai laissé un message vocal {lastDay}. Je sais que vos journées sont bien remplies, et vous n’avez peut-être pas eu le temps de l’écouter. Voici de quoi il s’agit : {reason}. Est-ce un bon moment ?',
    'after-message':
      'Je vous ai écrit {lastDay}. Je sais que vos journées sont bien remplies, alors je vous appelle. Voici de quoi il s’agit : {reason}. Est-ce un bon moment ?',
    'after-answer':
      'Merci pour le temps que vous m’avez accordé {lastDay}. J’aimerais ajouter une chose : {reason}. Comment souhaitez-vous continuer ?',
    late: 'Vous connaissez peut-être déjà ma voix. Mon dernier message est parti {lastDay}, et je sais que vos journées sont bien remplies. Aujourd’hui, j’ai ceci pour vous : {reason}. Est-ce un bon moment ?',
    keeping:
      'Je voulais prendre de vos nouvelles. Voici une chose qui pourrait vous être utile : {reason}. Puis-je faire quelque chose pour vous ?',
    'final-try':
      'Je sais que vos journées sont bien remplies, c’est donc mon dernier appel pour le moment. Voici ce que je peux faire pour vous, aujourd’hui ou plus tard : {reason}. Si un autre moment vous convient mieux, appelez-moi quand vous voulez.',
    promise: 'Vous m’avez demandé de vous appeler {promisedTime}. Est-ce toujours un bon moment ?',
    'own-promise': 'Je vous ai promis de vous appeler {promisedTime}. Est-ce toujours un bon moment ?',
    'promise-missed':
      'Je devais vous appeler {promisedTime} et je ne l’ai pas fait. Toutes mes excuses. Est-ce un bon moment maintenant, ou y en a-t-il un meilleur ?',
    appointment: 'Nous avons rendez-vous {promisedTime}. Est-ce toujours un bon moment ?',
    'appointment-missed':
      'Nous n’avons pas pu nous parler {promisedTime}. J’espère que vous allez bien. Quel autre jour vous conviendrait ?',
  },
  voicemail: {
    first:
      'Je vous appelle pour une raison : {reason}. Inutile de me rappeler, je vous rappellerai. Je vous souhaite une bonne journée.',
    'after-voicemail':
      'Je vous ai laissé un message vocal {lastDay}, et je sais que vos journées sont bien remplies. J’aimerais ajouter une chose : {reason}. Inutile de me rappeler, je vous rappellerai.',
    'after-message':
      'Je vous ai écrit {lastDay}, et je sais que vos journées sont bien remplies. Voici de quoi il s’agit : {reason}. Inutile de me rappeler, je vous rappellerai.',
    'after-answer':
      'Merci pour le temps que vous m’avez accordé {lastDay}. J’aimerais ajouter une chose : {reason}. Inutile de me rappeler, je vous rappellerai.',
    late: 'Vous connaissez peut-être déjà ma voix. Mon dernier message est parti {lastDay}, et je sais que vos journées sont bien remplies. Aujourd’hui, j’ai ceci pour vous : {reason}. Je vous rappellerai avec plaisir.',
    keeping:
      'Je voulais vous saluer et prendre de vos nouvelles. Voici une chose qui pourrait vous être utile : {reason}. Inutile de me rappeler. Je vous souhaite une bonne journée.',
    'final-try':
      'Je sais que vos journées sont bien remplies, c’est donc mon dernier message pour le moment. Voici ce que je peux faire pour vous, aujourd’hui ou plus tard : {reason}. Si vous souhaitez en parler un jour, appelez-moi quand vous voulez, ce sera avec plaisir. Bonne continuation à vous.',
    promise:
      'Vous m’avez demandé de vous appeler {promisedTime}. Est-ce toujours un bon moment ? Si un autre vous convient mieux, dites-moi lequel, et je vous appellerai alors.',
    'own-promise':
      'Je vous ai promis de vous appeler {promisedTime}. Est-ce toujours un bon moment ? Si un autre vous convient mieux, dites-moi lequel, et je vous appellerai alors.',
    'promise-missed':
      'Je devais vous appeler {promisedTime} et je ne l’ai pas fait. Toutes mes excuses. Je vous rappellerai ; ou dites-moi quel moment vous convient, et je vous appellerai alors.',
    appointment:
      'Nous avons rendez-vous {promisedTime}, et je m’en réjouis. Si un autre moment vous convient mieux, dites-moi lequel.',
    'appointment-missed':
      'Nous n’avons pas pu nous parler {promisedTime}. J’espère que vous allez bien. Dites-moi quel jour vous convient, ou je vous rappellerai.',
  },
  written: {
    first:
      'Quelques mots seulement, car vos journées sont bien remplies. Voici ce que je peux faire pour vous : {reason}. Quel jour vous conviendrait pour un court appel ?',
    'after-voicemail':
      'Je vous ai laissé un message vocal {lastDay}. Je sais que vos journées sont bien remplies, et vous n’avez peut-être pas eu le temps de l’écouter. Voici ce que je peux faire pour vous : {reason}. Quel jour vous conviendrait pour un court appel ?',
    'after-message':
      'Je vous ai écrit {lastDay}, et je sais que vos journées sont bien remplies. Voici une chose qui pourrait vous être utile : {reason}. Quel jour vous conviendrait pour un court appel ?',
    'after-answer':
      'Merci pour le temps que vous m’avez accordé {lastDay}. J’aimerais ajouter une chose : {reason}. Comment souhaitez-vous continuer ?',
    late: 'C’est encore moi, et avec plaisir. Mon dernier message est parti {lastDay}, et je sais que vos journées sont bien remplies. Voici encore une chose qui pourrait vous être utile : {reason}. Une ligne en réponse suffit, quand cela vous convient.',
    keeping:
      'Je voulais vous saluer et prendre de vos nouvelles. Voici une chose qui pourrait vous être utile : {reason}. Si je peux faire quelque chose pour vous, dites-le-moi.',
    'final-try':
      'Je sais que vos journées sont bien remplies, c’est donc mon dernier message pour le moment. Voici ce que je peux faire pour vous, aujourd’hui ou plus tard : {reason}. Si le moment vient un jour, écrivez-moi : je vous lirai avec plaisir. Bonne continuation à vous et à toute l’équipe de {company}.',
    promise:
      'Vous m’avez demandé de vous appeler {promisedTime}. Est-ce toujours un bon moment ? Si un autre vous convient mieux, dites-moi lequel, et je vous appellerai alors.',
    'own-promise':
      'Je vous ai promis de vous appeler {promisedTime}. Est-ce toujours un bon moment ? Si un autre vous convient mieux, dites-moi lequel, et je vous appellerai alors.',
    'promise-missed':
      'Je devais vous appeler {promisedTime} et je ne l’ai pas fait. Toutes mes excuses. Quel moment vous conviendrait maintenant ?',
    appointment:
      'Nous avons rendez-vous {promisedTime}, et je m’en réjouis. Si un autre moment vous convient mieux, dites-moi lequel.',
    'appointment-missed':
      'Nous n’avons pas pu nous parler {promisedTime}. J’espère que vous allez bien. Quel autre jour vous conviendrait ?',
  },
  assistant: {
    any: 'Vous pourrez peut-être m’aider, {assistant}. Est-ce que {name} est là cette semaine ? Sinon, quel jour est prévu son retour ?',
    promise:
      'Vous pourrez peut-être m’aider, {assistant}. {name} m’a demandé d’appeler {promisedTime}. Est-ce toujours un bon moment, ou quand puis-je rappeler ?',
    'own-promise':
      'Vous pourrez peut-être m’aider, {assistant}. J’ai promis un appel à {name} {promisedTime}. Est-ce toujours un bon moment, ou quand puis-je rappeler ?',
    appointment:
      'Vous pourrez peut-être m’aider, {assistant}. J’ai rendez-vous avec {name} {promisedTime}. Est-ce toujours un bon moment ?',
  },
  pressure: [
    'dernière chance',
    'urgent',
    'urgente',
    "d'urgence",
    'au plus vite',
    'immédiatement',
    'dépêchez-vous',
    'agissez maintenant',
    "seulement aujourd'hui",
    'offre limitée',
    'ne manquez pas',
    'je me permets de vous relancer',
    'relance',
    'sans réponse de votre part',
    "vous n'avez pas répondu",
    'ignoré',
  ],
};
