import type { Suggestion } from './suggestion.js';
import { all, any, atLeast, decides, held, SAFETY_FIRST } from './when.js';

// Long because it is a list: one object per step, sorted by the part of the account it belongs to.

const CHECKED_ON = '2026-06-30';

const ADS = any(held('amazon.ad.audience'), held('amazon.ad.advertiser'), held('amazon.ad.click'));
const VOICE = any(held('amazon.voice.recording'), held('amazon.voice.transcript'));
const LOGINS = any(held('amazon.login.session'), held('amazon.login.ip'), held('amazon.device.registered'));
const UNEXPLAINED = all(
  atLeast('logins', 'unexplained', 1),
  any(held('amazon.login.session'), held('amazon.login.ip')),
);

export const AMAZON: readonly Suggestion[] = [
  {
    id: 'AMAZON-ADS-OFF',
    platform: 'amazon',
    title: { en: 'Switch off interest-based ads by Amazon', de: 'Interessenbasierte Werbung von Amazon abschalten' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 7,
    minutes: 2,
    trigger: decides(ADS, atLeast('ad-labels', 'audiences', 1), atLeast('advertisers', 'advertisers', 1)),
    severity: [{ is: 'medium' }, { is: 'high', when: held('amazon.ad.audience', 50) }],
    protectsAgainst: {
      en: 'What you buy and look at being used to aim ads, on Amazon and elsewhere.',
      de: 'Dass Ihre Einkäufe und Produktansichten als Werbesignal dienen, bei Amazon und anderswo.',
    },
    steps: [
      {
        en: 'Open “Your Account” and then “Advertising preferences” (same page on your country’s Amazon site).',
        de: 'Öffnen Sie „Mein Konto“ und dann die Werbeeinstellungen.',
      },
      {
        en: 'Choose “Do not show me interest-based ads provided by Amazon” and save.',
        de: 'Wählen Sie „Keine interessenbasierte Werbung von Amazon anzeigen“ und speichern Sie.',
      },
      {
        en: 'Repeat this in every browser that you use without signing in.',
        de: 'Wiederholen Sie das in jedem Browser, den Sie ohne Anmeldung nutzen.',
      },
    ],
    url: 'https://www.amazon.de/adprefs',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Ads stay. The switch ends the use, not the collection.',
      de: 'Die Werbung bleibt. Der Schalter beendet die Verwendung, nicht das Sammeln.',
    },
    sources: ['PCW', 'PS'],
  },
  {
    id: 'AMAZON-ADS-DATA-DELETE',
    platform: 'amazon',
    title: { en: 'Delete your ad data at Amazon', de: 'Werbedaten bei Amazon löschen' },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 5,
    minutes: 1,
    trigger: decides(ADS, atLeast('ad-labels', 'audiences', 1), atLeast('advertisers', 'advertisers', 1)),
    severity: [{ is: 'medium' }],
    protectsAgainst: {
      en: 'The segments that have already been built.',
      de: 'Die Zielgruppen, in die Sie schon einsortiert sind.',
    },
    steps: [
      { en: 'Open “Advertising preferences”.', de: 'Öffnen Sie die Werbeeinstellungen.' },
      { en: 'Choose “Delete ad data” and confirm.', de: 'Wählen Sie „Werbedaten löschen“ und bestätigen Sie.' },
    ],
    url: 'https://www.amazon.de/adprefs',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'None noticeable. New data arrive unless you also switch the ads off.',
      de: 'Keine spürbaren. Neue Daten kommen hinzu, solange Sie die Werbung nicht auch abschalten.',
    },
    sources: ['PCW'],
  },
  {
    id: 'AMAZON-BROWSING-HISTORY-OFF',
    platform: 'amazon',
    title: {
      en: 'Clear and switch off the Amazon browsing history',
      de: 'Browserverlauf bei Amazon löschen und ausschalten',
    },
    kind: 'both',
    strategy: 'reduce',
    protection: 6,
    minutes: 2,
    trigger: any(decides(held('amazon.shop.search'), atLeast('searches', 'searches', 1)), held('amazon.shop.click')),
    severity: [
      { is: 'low' },
      { is: 'medium', when: any(held('amazon.shop.search', 500), held('amazon.shop.click', 500)) },
    ],
    protectsAgainst: {
      en: 'The diary of clicks and searches that feeds recommendations.',
      de: 'Das Tagebuch der Klicks und Suchanfragen, aus dem Empfehlungen entstehen.',
    },
    steps: [
      { en: 'Open your browsing history.', de: 'Öffnen Sie Ihren Browserverlauf.' },
      {
        en: 'Choose “Manage history” and then “Remove all items from view”.',
        de: 'Wählen Sie „Ändern“ und dann „Alle Artikel aus der Ansicht entfernen“.',
      },
      {
        en: 'Set “Turn Browsing History on/off” to off.',
        de: 'Stellen Sie „Verlauf ein-/ausschalten“ auf Aus.',
      },
      {
        en: 'Do the same in the app and for every profile.',
        de: 'Tun Sie dasselbe in der App und in jedem Profil.',
      },
    ],
    url: 'https://www.amazon.de/gp/history',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'The list of recently viewed items is empty. Internal logs at Amazon are not erased by this.',
      de: 'Die Liste zuletzt angesehener Artikel ist leer. Interne Protokolle bei Amazon verschwinden dadurch nicht.',
    },
    sources: ['PS', 'GIGA', 'NOCUN'],
  },
  {
    id: 'AMAZON-ALEXA-DONT-SAVE',
    platform: 'amazon',
    title: { en: 'Alexa: do not save recordings', de: 'Alexa: Aufzeichnungen nicht speichern' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 8,
    minutes: 2,
    trigger: VOICE,
    severity: [
      { is: 'medium' },
      { is: 'high', when: any(held('amazon.voice.recording', 100), held('amazon.voice.transcript', 100)) },
    ],
    protectsAgainst: {
      en: 'The voices of your household and your guests being kept in the cloud.',
      de: 'Dass die Stimmen Ihres Haushalts und Ihrer Gäste in der Cloud liegen.',
    },
    steps: [
      {
        en: 'In the Alexa app, open “More”, “Settings” and “Alexa Privacy”.',
        de: 'Öffnen Sie in der Alexa-App „Mehr“, „Einstellungen“ und „Alexa-Datenschutz“.',
      },
      {
        en: 'Open “Manage Your Alexa Data” and “Choose how long to save recordings”.',
        de: 'Öffnen Sie „Ihre Alexa-Daten verwalten“ und „Wähle aus, wie lange Aufzeichnungen gespeichert werden sollen“.',
      },
      { en: 'Choose “Don’t save recordings”.', de: 'Wählen Sie „Keine Aufzeichnungen speichern“.' },
    ],
    url: 'https://www.amazon.de/alexaprivacy',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Alexa no longer tells voices apart. The sound still goes to the cloud to be processed.',
      de: 'Alexa unterscheidet Stimmen nicht mehr. Verarbeitet wird der Ton weiterhin in der Cloud.',
    },
    sources: ['ARS', 'PCW', 'AMZ-A'],
  },
  {
    id: 'AMAZON-ALEXA-DELETE-RECORDINGS',
    platform: 'amazon',
    title: {
      en: 'Delete all Alexa recordings and transcripts',
      de: 'Alle Alexa-Aufnahmen und Abschriften löschen',
    },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 8,
    minutes: 3,
    trigger: VOICE,
    severity: [
      { is: 'medium' },
      { is: 'high', when: any(held('amazon.voice.recording', 1000), held('amazon.voice.transcript', 1000)) },
    ],
    protectsAgainst: {
      en: 'An intimate archive of what was said at home.',
      de: 'Ein intimes Archiv dessen, was zu Hause gesagt wurde.',
    },
    steps: [
      {
        en: 'In the Alexa app, open “Alexa Privacy” and “Review Voice History”.',
        de: 'Öffnen Sie in der Alexa-App „Alexa-Datenschutz“ und „Sprachaufnahmen-Verlauf überprüfen“.',
      },
      {
        en: 'Choose all devices and the whole history as the period.',
        de: 'Wählen Sie alle Geräte und als Zeitraum den gesamten Verlauf.',
      },
      { en: 'Delete everything that is listed.', de: 'Löschen Sie alles, was aufgelistet ist.' },
    ],
    url: 'https://www.amazon.de/alexaprivacy',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'The history is gone. Alexa may understand you less well for a while.',
      de: 'Der Verlauf ist weg. Alexa versteht Sie eine Zeit lang vielleicht schlechter.',
    },
    sources: ['AMZ-A', 'CT'],
  },
  {
    id: 'AMAZON-ALEXA-REVIEW-OFF',
    platform: 'amazon',
    title: { en: 'Alexa: no review by people', de: 'Alexa: keine Auswertung durch Menschen' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 5,
    minutes: 1,
    trigger: VOICE,
    severity: [{ is: 'medium' }],
    protectsAgainst: {
      en: 'Staff listening to recordings in order to improve the service.',
      de: 'Dass Beschäftigte Aufnahmen anhören, um den Dienst zu verbessern.',
    },
    steps: [
      {
        en: 'In the Alexa app, open “Alexa Privacy” and “Manage Your Alexa Data”.',
        de: 'Öffnen Sie in der Alexa-App „Alexa-Datenschutz“ und „Ihre Alexa-Daten verwalten“.',
      },
      {
        en: 'Turn off the use of voice recordings under “Help improve Alexa”.',
        de: 'Schalten Sie unter „Helfen Sie, Alexa zu verbessern“ die Verwendung von Sprachaufnahmen aus.',
      },
    ],
    url: 'https://www.amazon.de/alexaprivacy',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: { en: 'None noticeable.', de: 'Keine spürbaren.' },
    sources: ['AMZ-A'],
  },
  {
    id: 'AMAZON-SMARTHOME-HISTORY',
    platform: 'amazon',
    title: {
      en: 'Alexa: keep the smart-home history as short as possible',
      de: 'Alexa: Smart-Home-Verlauf so kurz wie möglich halten',
    },
    kind: 'both',
    strategy: 'reduce',
    protection: 5,
    minutes: 2,
    trigger: held('amazon.iot.event'),
    severity: [{ is: 'low' }, { is: 'medium', when: held('amazon.iot.event', 100) }],
    protectsAgainst: {
      en: 'A pattern of when somebody is at home, asleep or away.',
      de: 'Ein Muster davon, wann jemand zu Hause ist, schläft oder fort ist.',
    },
    steps: [
      {
        en: 'In the Alexa app, open “Alexa Privacy” and the history of your smart home devices.',
        de: 'Öffnen Sie in der Alexa-App „Alexa-Datenschutz“ und den Verlauf der Smart Home-Geräte.',
      },
      {
        en: 'Choose to keep the history for 3 months.',
        de: 'Wählen Sie „Verlauf für 3 Monate speichern“.',
      },
      { en: 'Delete what is stored now.', de: 'Löschen Sie, was jetzt gespeichert ist.' },
    ],
    url: 'https://www.amazon.de/alexaprivacy',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Less history in the app. Three months is the shortest period on offer.',
      de: 'Weniger Verlauf in der App. Kürzer als drei Monate geht es nicht.',
    },
    sources: ['PCW'],
  },
  {
    id: 'AMAZON-ALEXA-SKILLS-PRUNE',
    platform: 'amazon',
    title: { en: 'Remove Alexa skills and their permissions', de: 'Alexa-Skills und ihre Berechtigungen entfernen' },
    kind: 'corrective',
    strategy: 'secure',
    protection: 4,
    minutes: 4,
    trigger: all(held('amazon.app.connection'), VOICE),
    severity: [{ is: 'low' }],
    protectsAgainst: {
      en: 'Other firms in your living room, some of which may read your address or mail.',
      de: 'Fremde Firmen im Wohnzimmer, von denen manche Adresse oder E-Mail lesen dürfen.',
    },
    steps: [
      {
        en: 'In the Alexa app, open “More”, “Skills & Games” and “Your Skills”.',
        de: 'Öffnen Sie in der Alexa-App „Mehr“, „Skills und Spiele“ und „Ihre Skills“.',
      },
      { en: 'Disable what you do not use.', de: 'Deaktivieren Sie, was Sie nicht nutzen.' },
      {
        en: 'Check the rest under “Alexa Privacy” and “Manage Skill Permissions”.',
        de: 'Prüfen Sie den Rest unter „Alexa-Datenschutz“ und „Skill-Berechtigungen verwalten“.',
      },
    ],
    url: 'https://www.amazon.de/alexaprivacy',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'The skill no longer answers. Its maker keeps what it has.',
      de: 'Der Skill antwortet nicht mehr. Der Anbieter behält, was er hat.',
    },
    sources: ['AMZ-A', 'HEISE-A'],
  },
  {
    id: 'AMAZON-ALEXA-MUTE-PLACE',
    platform: 'amazon',
    title: {
      en: 'Mute microphones and move devices out of private rooms',
      de: 'Mikrofone stummschalten und Geräte aus privaten Räumen nehmen',
    },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 6,
    minutes: 3,
    trigger: VOICE,
    severity: [
      { is: 'low' },
      { is: 'medium', when: any(held('amazon.voice.recording', 100), held('amazon.voice.transcript', 100)) },
    ],
    protectsAgainst: {
      en: 'Accidental recordings, also of people who never agreed.',
      de: 'Versehentliche Aufnahmen, auch von Menschen, die nie zugestimmt haben.',
    },
    steps: [
      {
        en: 'Press the microphone button when you do not need the device.',
        de: 'Drücken Sie die Mikrofontaste, wenn Sie das Gerät nicht brauchen.',
      },
      {
        en: 'Take devices out of bedrooms, bathrooms and children’s rooms.',
        de: 'Nehmen Sie Geräte aus Schlaf-, Bade- und Kinderzimmern.',
      },
      {
        en: 'Tell guests, or unplug the device during visits.',
        de: 'Sagen Sie Gästen Bescheid oder ziehen Sie bei Besuch den Stecker.',
      },
    ],
    url: '',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'While muted, the device does not react to your voice.',
      de: 'Solange das Mikrofon stumm ist, reagiert das Gerät nicht auf Ihre Stimme.',
    },
    sources: ['RUB', 'PG-OTHERS'],
  },
  {
    id: 'AMAZON-ALEXA-CAMERA-RETIRE',
    platform: 'amazon',
    title: {
      en: 'Retire camera assistants and delete their images',
      de: 'Kamera-Assistenten stilllegen und ihre Bilder löschen',
    },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 6,
    minutes: 8,
    trigger: all(held('amazon.cameraImages'), any(VOICE, held('amazon.device.registered'))),
    severity: [{ is: 'medium' }],
    protectsAgainst: {
      en: 'Images of bodies and rooms outside your home.',
      de: 'Bilder von Körpern und Räumen außerhalb Ihrer vier Wände.',
    },
    steps: [
      {
        en: 'Delete the pictures in the Alexa app and in Amazon Photos.',
        de: 'Löschen Sie die Bilder in der Alexa-App und in Amazon Photos.',
      },
      {
        en: 'Close the camera cover, or stop using the device.',
        de: 'Schließen Sie die Kameraabdeckung oder nutzen Sie das Gerät nicht mehr.',
      },
      {
        en: 'Deregister the device in your account and reset it before giving it away.',
        de: 'Melden Sie das Gerät im Konto ab und setzen Sie es zurück, bevor Sie es weggeben.',
      },
    ],
    url: 'https://www.amazon.de/hz/mycd/myx',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'No video calls. Your own photos are deleted as well, so save them first.',
      de: 'Keine Videoanrufe. Auch eigene Fotos werden gelöscht: Sichern Sie sie vorher.',
    },
    sources: ['PSC', 'PG-OTHERS'],
  },
  {
    id: 'AMAZON-VOICE-PURCHASE-OFF',
    platform: 'amazon',
    title: { en: 'Switch off voice purchasing', de: 'Spracheinkauf ausschalten' },
    kind: 'preventive',
    strategy: 'secure',
    protection: 3,
    minutes: 2,
    trigger: all(VOICE, held('amazon.shop.order')),
    severity: [{ is: 'low' }],
    protectsAgainst: {
      en: 'Orders by children, guests or the television.',
      de: 'Bestellungen durch Kinder, Gäste oder den Fernseher.',
    },
    steps: [
      {
        en: 'In the Alexa app, open “Settings”, “Account Settings” and “Voice Purchasing”.',
        de: 'Öffnen Sie in der Alexa-App „Einstellungen“, „Kontoeinstellungen“ und „Spracheinkauf“.',
      },
      { en: 'Turn it off, or set a code.', de: 'Schalten Sie ihn aus oder legen Sie einen Code fest.' },
    ],
    url: '',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: { en: 'No ordering by voice.', de: 'Keine Bestellungen mehr per Sprache.' },
    sources: ['AMZ-A'],
  },
  {
    id: 'AMAZON-2SV',
    platform: 'amazon',
    title: {
      en: 'Two-step verification or passkey at Amazon',
      de: 'Zwei-Schritt-Verifizierung oder Passkey bei Amazon',
    },
    kind: 'preventive',
    strategy: 'secure',
    protection: 8,
    minutes: 4,
    trigger: any(decides(LOGINS, atLeast('logins', 'logins', 1)), held('amazon.payment.method')),
    severity: [{ is: 'medium' }, { is: 'high', when: UNEXPLAINED }],
    protectsAgainst: {
      en: 'Orders in your name, and theft of your data including the export itself.',
      de: 'Bestellungen in Ihrem Namen und Diebstahl Ihrer Daten, auch des Exports selbst.',
    },
    steps: [
      SAFETY_FIRST,
      {
        en: 'Open “Your Account” and “Login & security”.',
        de: 'Öffnen Sie „Mein Konto“ und „Anmelden und Sicherheit“.',
      },
      {
        en: 'Set up “Two-Step Verification” with an authenticator app.',
        de: 'Richten Sie die „Zwei-Schritt-Verifizierung“ mit einer Authenticator-App ein.',
      },
      { en: 'Add a passkey if it is offered.', de: 'Legen Sie einen Passkey an, wenn er angeboten wird.' },
    ],
    url: 'https://www.amazon.de/ap/cnep',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'One more step when you sign in. The export does not show whether you have this already.',
      de: 'Ein Schritt mehr bei der Anmeldung. Ob Sie das schon haben, zeigt der Export nicht.',
    },
    sources: ['PS'],
  },
  {
    id: 'AMAZON-LISTS-PRIVATE',
    platform: 'amazon',
    title: { en: 'Set wish lists to private', de: 'Wunschlisten auf „Privat“ stellen' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 3,
    minutes: 2,
    trigger: held('amazon.lists'),
    severity: [{ is: 'low' }],
    protectsAgainst: {
      en: 'Interests, birthday and address hints that strangers can find.',
      de: 'Interessen, Geburtstag und Hinweise auf Ihre Adresse, die Fremde finden können.',
    },
    steps: [
      {
        en: 'Open “Your Lists” and choose “Manage list” on each of them.',
        de: 'Öffnen Sie „Meine Listen“ und wählen Sie bei jeder „Liste verwalten“.',
      },
      { en: 'Set “Privacy” to “Private”.', de: 'Stellen Sie die Sichtbarkeit auf „Privat“.' },
      { en: 'Remove birthday and delivery address.', de: 'Entfernen Sie Geburtstag und Lieferadresse.' },
    ],
    url: 'https://www.amazon.de/hz/wishlist/ls',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Friends can no longer use the list for presents.',
      de: 'Freundinnen und Freunde können die Liste nicht mehr für Geschenke nutzen.',
    },
    sources: ['PS'],
  },
  {
    id: 'AMAZON-PROFILE-MINIMISE',
    platform: 'amazon',
    title: {
      en: 'Thin out profile, reviews, addresses and cards',
      de: 'Profil, Rezensionen, Adressen und Karten ausdünnen',
    },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 4,
    minutes: 6,
    trigger: any(held('amazon.profile.field', 5), held('amazon.payment.method', 3)),
    severity: [{ is: 'low' }],
    protectsAgainst: {
      en: 'What outsiders read in the public profile, and the damage if somebody takes over the account.',
      de: 'Was Außenstehende im öffentlichen Profil lesen, und den Schaden, falls jemand das Konto übernimmt.',
    },
    steps: [
      {
        en: 'Open your public profile, shorten the name and hide your activity.',
        de: 'Öffnen Sie Ihr öffentliches Profil, kürzen Sie den Namen und verbergen Sie Ihre Aktivitäten.',
      },
      {
        en: 'Delete reviews that tell about family or health.',
        de: 'Löschen Sie Rezensionen, die von Familie oder Gesundheit erzählen.',
      },
      {
        en: 'Remove old addresses and cards from your account.',
        de: 'Entfernen Sie alte Adressen und Karten aus dem Konto.',
      },
    ],
    url: 'https://www.amazon.de/gp/profile',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'You lose your standing as a reviewer.',
      de: 'Sie verlieren Ihren Rang als Rezensentin oder Rezensent.',
    },
    sources: ['PS'],
  },
  {
    id: 'AMAZON-LWA-PRUNE',
    platform: 'amazon',
    title: { en: 'Remove “Login with Amazon”', de: '„Login mit Amazon“ entfernen' },
    kind: 'corrective',
    strategy: 'secure',
    protection: 4,
    minutes: 3,
    trigger: held('amazon.app.connection'),
    severity: [{ is: 'low' }, { is: 'medium', when: held('amazon.app.connection', 5) }],
    protectsAgainst: {
      en: 'Other shops and services being tied to your purchase account.',
      de: 'Dass andere Shops und Dienste an Ihrem Einkaufskonto hängen.',
    },
    steps: [
      {
        en: 'Set up a login of its own at each service first.',
        de: 'Richten Sie zuerst bei jedem Dienst eine eigene Anmeldung ein.',
      },
      {
        en: 'Open “Your Account” and “Login with Amazon”.',
        de: 'Öffnen Sie „Mein Konto“ und „Login mit Amazon“.',
      },
      { en: 'Remove the sites and apps.', de: 'Entfernen Sie die Websites und Apps.' },
    ],
    url: 'https://www.amazon.de/ap/adam',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'You need a separate login at those services.',
      de: 'Bei diesen Diensten brauchen Sie eine eigene Anmeldung.',
    },
    sources: ['PG-ACC'],
  },
  {
    id: 'AMAZON-VIDEO-HISTORY',
    platform: 'amazon',
    title: {
      en: 'Delete Prime Video, Kindle and Music histories',
      de: 'Verlauf von Prime Video, Kindle und Music löschen',
    },
    kind: 'corrective',
    strategy: 'reduce',
    protection: 4,
    minutes: 5,
    trigger: any(held('amazon.media.watch', 51), held('amazon.media.read', 51), held('amazon.media.listen', 51)),
    severity: [{ is: 'low' }],
    protectsAgainst: {
      en: 'A profile of what you watch, hear and read. Reading above all tells a lot.',
      de: 'Ein Profil dessen, was Sie sehen, hören und lesen. Vor allem Lektüre verrät viel.',
    },
    steps: [
      {
        en: 'In Prime Video, open “Settings” and “Watch history” and hide the titles.',
        de: 'Öffnen Sie in Prime Video „Einstellungen“ und „Wiedergabeverlauf“ und blenden Sie die Titel aus.',
      },
      {
        en: 'On the Kindle, look through the privacy settings.',
        de: 'Gehen Sie auf dem Kindle die Datenschutzeinstellungen durch.',
      },
      { en: 'Set up a profile for each person.', de: 'Legen Sie für jede Person ein eigenes Profil an.' },
    ],
    url: 'https://www.amazon.de/hz/mycd/myx',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'The service forgets where you stopped.',
      de: 'Der Dienst weiß nicht mehr, wo Sie aufgehört haben.',
    },
    sources: ['SRF', 'HEISE-A'],
  },
  {
    id: 'AMAZON-PHARMACY-OFFLINE',
    platform: 'amazon',
    title: {
      en: 'Buy medicines and intimate goods elsewhere',
      de: 'Arznei und Intimes nicht über den Marktplatz kaufen',
    },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 6,
    minutes: 2,
    trigger: all(atLeast('sensitive-topics', 'records', 2), held('amazon.shop.order')),
    severity: [{ is: 'low' }],
    protectsAgainst: {
      en: 'Conclusions about your health drawn from orders. The EU’s highest court counts pharmacy orders as health data.',
      de: 'Rückschlüsse aus Bestellungen auf Ihre Gesundheit. Apothekenbestellungen gelten laut Europäischem Gerichtshof als Gesundheitsdaten.',
    },
    steps: [
      {
        en: 'Buy such things in a local pharmacy or shop, in cash if you like.',
        de: 'Kaufen Sie solche Dinge in einer Apotheke oder einem Laden vor Ort, auf Wunsch bar.',
      },
      {
        en: 'Remember that old orders cannot be deleted by you.',
        de: 'Denken Sie daran, dass Sie alte Bestellungen nicht selbst löschen können.',
      },
    ],
    url: '',
    urlState: 'stable',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'Less convenient, sometimes dearer. The counted records need not be orders.',
      de: 'Weniger bequem, manchmal teurer. Die gezählten Einträge müssen keine Bestellungen sein.',
    },
    sources: ['CJEU-21/23', 'BERKE'],
  },
  {
    id: 'AMAZON-MAIL-OFF',
    platform: 'amazon',
    title: { en: 'Stop marketing mails by Amazon', de: 'Werbemails von Amazon abbestellen' },
    kind: 'preventive',
    strategy: 'reduce',
    protection: 3,
    minutes: 3,
    trigger: held('amazon.shop.mail'),
    severity: [{ is: 'low' }, { is: 'medium', when: held('amazon.shop.mail', 100) }],
    protectsAgainst: {
      en: 'Amazon noting which mails you open and which links you follow.',
      de: 'Dass Amazon festhält, welche Mails Sie öffnen und welchen Links Sie folgen.',
    },
    steps: [
      {
        en: 'Open “Your Account” and “Communication preferences”.',
        de: 'Öffnen Sie „Mein Konto“ und „Kommunikationseinstellungen“.',
      },
      { en: 'Unsubscribe from all marketing mails.', de: 'Bestellen Sie alle Werbemails ab.' },
      {
        en: 'Set your mail program not to load remote images.',
        de: 'Stellen Sie Ihr Mailprogramm so ein, dass es keine externen Bilder lädt.',
      },
    ],
    url: 'https://www.amazon.de/gp/gss/manage',
    urlState: 'may have moved',
    checkedOn: CHECKED_ON,
    sideEffects: {
      en: 'You miss offers. Mails about orders still arrive.',
      de: 'Ihnen entgehen Angebote. Mails zu Bestellungen kommen weiterhin.',
    },
    sources: ['PSC', 'PS'],
  },
];
